import type { AgeRow } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { DataSection } from './data-section.tsx';
import { PLOT_COLORS } from './plot-series.ts';
import type { SectionProps } from './section-props.ts';
import { useFigureColumns } from './use-figure-columns.ts';

export function AgeSection({ days, rows }: SectionProps<AgeRow>) {
  const { t } = useTranslation('dashboards');
  const { subject, figure } = useFigureColumns();
  const ageOf = ({ fromDays, toDays }: AgeRow): string => {
    if (toDays === null) return t('ageFrom', { from: fromDays });
    return fromDays === 0 ? t('ageBelow') : t('ageBetween', { from: fromDays, to: toDays });
  };
  return (
    <DataSection
      title={t('sections.age')}
      text={t('texts.age')}
      days={days}
      rows={rows}
      rowKey={(row) => row.fromDays}
      columns={[subject('age', ageOf), figure('count', 'ageCount', (row: AgeRow) => row.count)]}
      plot={{
        kind: 'rows',
        points: rows.map((row) => ({ label: ageOf(row), count: row.count })),
        series: [{ name: 'count', label: t('figures.ageCount.label'), color: PLOT_COLORS.main }],
      }}
    />
  );
}
