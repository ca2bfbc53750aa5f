import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import classes from './plot-frame.module.css';
import { type PlotProps, plotHeight } from './plot-series.ts';

type PlotFrameProps = PlotProps & { title: string };

/** The place of a plot. It loads on its own: figures and tables do without it. */
export function PlotFrame({ title, ...plot }: PlotFrameProps) {
  const { t } = useTranslation(['dashboards', 'common']);
  const library = useQuery({
    queryKey: ['plot library'],
    queryFn: async () => (await import('./plot.tsx')).Plot,
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  });
  const Plot = library.data;
  const minHeight = plotHeight(plot);
  if (library.isError) {
    return (
      <div className={classes.failed} style={{ minHeight }} role="alert">
        <p>{t('chartFailed')}</p>
        <Button variant="default" onClick={() => void library.refetch()}>
          {t('common:retry')}
        </Button>
      </div>
    );
  }
  if (Plot === undefined) {
    return <div className={classes.waiting} style={{ minHeight }} />;
  }
  return (
    <div role="img" aria-label={t('chart', { title })} className={classes.plot}>
      <Plot {...plot} />
    </div>
  );
}
