import type { ResolutionFigures } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import type { FigureColumn } from './figure-columns.ts';
import { PLOT_COLORS, type PlotSeries } from './plot-series.ts';
import { useFigureColumns } from './use-figure-columns.ts';

type BreakdownRow = ResolutionFigures & { backlog: number; created?: number };

/** What is told of each priority, category or department: of a technician without what was created. */
export function useBreakdown(rows: readonly BreakdownRow[]): {
  columns: FigureColumn<BreakdownRow>[];
  series: PlotSeries[];
} {
  const { t } = useTranslation('dashboards');
  const { figure, resolution } = useFigureColumns();
  const withCreated = rows.some(({ created }) => created !== undefined);
  return {
    columns: [
      ...(withCreated
        ? [figure('count', 'created', (row: BreakdownRow) => row.created ?? null)]
        : []),
      ...resolution<BreakdownRow>(),
      figure('count', 'backlog', (row: BreakdownRow) => row.backlog),
    ],
    series: [
      ...(withCreated
        ? [{ name: 'created', label: t('figures.created.label'), color: PLOT_COLORS.main }]
        : []),
      { name: 'resolved', label: t('figures.resolved.label'), color: PLOT_COLORS.second },
      { name: 'backlog', label: t('figures.backlog.label'), color: PLOT_COLORS.third },
    ],
  };
}
