import type { PriorityRow, ResolutionFigures } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { DataSection } from './data-section.tsx';
import type { SectionProps } from './section-props.ts';
import { useBreakdown } from './use-breakdown.ts';
import { useFigureColumns } from './use-figure-columns.ts';

type Row = PriorityRow<ResolutionFigures & { backlog: number; created?: number }>;

export function PrioritiesSection({ days, rows }: SectionProps<Row>) {
  const { t } = useTranslation(['dashboards', 'common']);
  const { subject } = useFigureColumns();
  const { columns, series } = useBreakdown(rows);
  return (
    <DataSection
      title={t('sections.priorities')}
      text={t('texts.priorities')}
      days={days}
      rows={rows}
      rowKey={(row) => row.priority}
      columns={[
        subject('priority', (row: Row) => t(`common:priority.${row.priority}`)),
        ...columns,
      ]}
      plot={{
        kind: 'columns',
        points: rows.map(({ priority, created = 0, backlog, resolved }) => ({
          label: t(`common:priority.${priority}`),
          created,
          backlog,
          resolved,
        })),
        series,
      }}
    />
  );
}
