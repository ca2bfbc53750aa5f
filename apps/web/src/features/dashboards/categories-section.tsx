import type { CategoryRow, ResolutionFigures } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { DataSection } from './data-section.tsx';
import type { SectionProps } from './section-props.ts';
import { useBreakdown } from './use-breakdown.ts';
import { useFigureColumns } from './use-figure-columns.ts';

type Row = CategoryRow<ResolutionFigures & { backlog: number; created?: number }>;

/** More would not be read in a plot; the table has them all. */
const PLOTTED = 8;

export function CategoriesSection({ days, rows }: SectionProps<Row>) {
  const { t } = useTranslation('dashboards');
  const { subject } = useFigureColumns();
  const { columns, series } = useBreakdown(rows);
  const plotted = rows.slice(0, PLOTTED);
  return (
    <DataSection
      title={t('sections.categories')}
      text={
        rows.length > PLOTTED
          ? t('texts.categoriesFirst', { count: PLOTTED })
          : t('texts.categories')
      }
      days={days}
      rows={rows}
      rowKey={(row) => row.category.id}
      columns={[subject('category', (row: Row) => row.category.name), ...columns]}
      plot={{
        kind: 'rows',
        points: plotted.map(({ category, created = 0, backlog, resolved }) => ({
          label: category.name,
          created,
          backlog,
          resolved,
        })),
        series,
      }}
    />
  );
}
