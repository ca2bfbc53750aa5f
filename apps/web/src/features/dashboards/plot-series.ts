/** What a plot draws: for each point its label, and a number for each series by its name. */
export type PlotPoint = { label: string } & Record<string, string | number>;

export type PlotSeries = { name: string; label: string; color: string };

/** `area`: over time. `columns`: side by side. `rows`: one under the other, for long labels. */
export type PlotKind = 'area' | 'columns' | 'rows';

export type PlotProps = {
  kind: PlotKind;
  points: readonly PlotPoint[];
  series: readonly PlotSeries[];
};

export const PLOT_COLORS = { main: 'var(--iris)', second: 'var(--green)', third: 'var(--amber)' };

const HEIGHT = 240;
const ROW_HEIGHT = 38;
const AXIS_HEIGHT = 40;

/** In pixels; known beforehand, so that nothing moves when the plot comes. */
export function plotHeight({ kind, points, series }: PlotProps): number {
  if (kind !== 'rows') return HEIGHT;
  return Math.max(HEIGHT / 2, points.length * ROW_HEIGHT + AXIS_HEIGHT * series.length);
}
