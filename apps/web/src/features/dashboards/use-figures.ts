import type { GuidanceFigures, ResolutionFigures, ResponseFigures } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatNumber, formatShare } from '../../i18n/format.ts';
import type { FigureProps } from './figure.tsx';
import { type FigureName, shareOf } from './figure-columns.ts';

type Cases = { tickets: number } | { steps: number };

/** Turns what the server counted into figures to show. */
export function useFigures() {
  const { t } = useTranslation('dashboards');
  const count = (name: FigureName, value: number): FigureProps => ({
    name,
    value: formatNumber(value),
  });
  const duration = (name: FigureName, ms: number | null, cases: Cases): FigureProps => {
    if (ms === null) return { name, value: null };
    const note =
      'tickets' in cases
        ? t('overTickets', { count: cases.tickets, number: formatNumber(cases.tickets) })
        : t('overSteps', { count: cases.steps, number: formatNumber(cases.steps) });
    return { name, value: formatDuration(ms), note };
  };
  const share = (name: FigureName, part: number, whole: number): FigureProps => {
    const value = shareOf(part, whole);
    if (value === null) return { name, value };
    const note = t('ofCount', { part: formatNumber(part), count: formatNumber(whole) });
    return { name, value: formatShare(value), note };
  };
  const work = ({ resolved, resolution, firstResponse }: ResolutionFigures & ResponseFigures) => [
    count('resolved', resolved),
    duration('firstResponse', firstResponse.medianMs, { tickets: firstResponse.count }),
    duration('resolutionMedian', resolution.medianMs, { tickets: resolution.count }),
  ];
  const guidance = (figures: GuidanceFigures): FigureProps[] => [
    count('sessions', figures.sessions),
    share('success', figures.resolvedSessions, figures.sessions),
    duration('stepTime', figures.stepTime.medianMs, { steps: figures.stepTime.count }),
    share('blockedShare', figures.blockedSteps, figures.steps),
  ];
  return { count, duration, work, guidance };
}
