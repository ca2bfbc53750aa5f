import type { MonthRow, ResolutionFigures } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { formatCalendarMonth } from '../../i18n/format.ts';
import { DataSection } from './data-section.tsx';
import { PLOT_COLORS } from './plot-series.ts';
import type { SectionProps } from './section-props.ts';
import { useFigureColumns } from './use-figure-columns.ts';

type Row = MonthRow<ResolutionFigures & { created?: number }>;

/** Six months side by side; what was created stands beside it on the desk's dashboard. */
export function MonthsSection({ days, rows }: SectionProps<Row>) {
  const { t } = useTranslation('dashboards');
  const { subject, figure, resolution } = useFigureColumns();
  const withCreated = rows.some(({ created }) => created !== undefined);
  return (
    <DataSection
      title={t('sections.months')}
      text={t('texts.months')}
      days={days}
      rows={rows}
      rowKey={(row) => row.month}
      columns={[
        subject('month', (row: Row) => formatCalendarMonth(row.month)),
        ...(withCreated ? [figure('count', 'created', (row: Row) => row.created ?? null)] : []),
        ...resolution<Row>(),
      ]}
      plot={{
        kind: 'columns',
        points: rows.map(({ month, created = 0, resolved }) => ({
          label: formatCalendarMonth(month, { short: true }),
          created,
          resolved,
        })),
        series: [
          ...(withCreated
            ? [{ name: 'created', label: t('figures.created.label'), color: PLOT_COLORS.main }]
            : []),
          { name: 'resolved', label: t('figures.resolved.label'), color: PLOT_COLORS.second },
        ],
      }}
    />
  );
}
