import '@mantine/core/styles/ColorSwatch.layer.css';
import '@mantine/charts/styles.layer.css';
import { AreaChart, BarChart } from '@mantine/charts';
import { formatNumber } from '../../i18n/format.ts';
import { type PlotProps, plotHeight } from './plot-series.ts';

/** Draws counts. Its code is larger than all of the page around it and comes afterwards. */
export function Plot(props: PlotProps) {
  const { kind, points, series } = props;
  const common = {
    h: plotHeight(props),
    data: [...points],
    dataKey: 'label',
    series: [...series],
    withLegend: series.length > 1,
    // In the order of the bars, not of the alphabet.
    legendProps: { verticalAlign: 'top' as const, height: 36, itemSorter: null },
    valueFormatter: formatNumber,
    textColor: 'var(--ink-2)',
    gridColor: 'var(--line)',
    strokeDasharray: '0',
    tickLine: 'none' as const,
    // The table behind the plot is what is read with a keyboard and aloud.
    accessibilityLayer: false,
  };
  switch (kind) {
    case 'area':
      return (
        <AreaChart
          {...common}
          curveType="linear"
          withDots={false}
          withGradient={false}
          fillOpacity={0.12}
          strokeWidth={2}
          areaProps={{ isAnimationActive: false }}
          xAxisProps={{ minTickGap: 28 }}
          yAxisProps={{ allowDecimals: false, width: 40 }}
        />
      );
    case 'columns':
      return (
        <BarChart
          {...common}
          maxBarWidth={30}
          barProps={{ isAnimationActive: false, radius: [4, 4, 0, 0] }}
          xAxisProps={{ minTickGap: 4 }}
          yAxisProps={{ allowDecimals: false, width: 40 }}
        />
      );
    case 'rows':
      return (
        <BarChart
          {...common}
          orientation="vertical"
          gridAxis="y"
          maxBarWidth={14}
          barProps={{ isAnimationActive: false, radius: [0, 4, 4, 0] }}
          xAxisProps={{ allowDecimals: false }}
          yAxisProps={{ width: 118, interval: 0 }}
        />
      );
    default:
      return kind satisfies never;
  }
}
