import type { GuidanceFigures, ResolutionFigures, ResponseFigures } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import type { dashboards } from '../../i18n/fr/dashboards.ts';
import { type FigureColumn, type FigureName, shareOf } from './figure-columns.ts';

type SubjectName = keyof (typeof dashboards)['columns'];

/** Makes the columns of the dashboards' tables, in the language on screen. */
export function useFigureColumns() {
  const { t } = useTranslation('dashboards');
  const subject = <Row>(name: SubjectName, value: (row: Row) => string): FigureColumn<Row> => ({
    kind: 'subject',
    key: name,
    header: t(`columns.${name}`),
    value,
  });
  const figure = <Row>(
    kind: 'count' | 'duration' | 'share',
    name: FigureName,
    value: (row: Row) => number | null,
    header: string = t(`figures.${name}.label`),
  ): FigureColumn<Row> => ({
    kind,
    key: name,
    header,
    name: t(`figures.${name}.label`),
    definition: t(`figures.${name}.definition`),
    value,
  });
  const resolution = <Row extends ResolutionFigures>(): FigureColumn<Row>[] => [
    figure('count', 'resolved', (row) => row.resolved),
    figure(
      'duration',
      'resolutionMedian',
      (row) => row.resolution.medianMs,
      t('short.resolutionMedian'),
    ),
  ];
  const firstResponse = <Row extends ResponseFigures>(): FigureColumn<Row> =>
    figure(
      'duration',
      'firstResponse',
      (row) => row.firstResponse.medianMs,
      t('short.firstResponse'),
    );
  const guidance = <Row extends { guidance: GuidanceFigures }>(): FigureColumn<Row>[] => [
    figure('count', 'sessions', (row) => row.guidance.sessions, t('short.sessions')),
    figure('share', 'success', (row) => successOf(row.guidance), t('short.success')),
    figure('duration', 'stepTime', (row) => row.guidance.stepTime.medianMs, t('short.stepTime')),
    figure('share', 'blockedShare', (row) => blockedOf(row.guidance), t('short.blockedShare')),
  ];
  return { subject, figure, resolution, firstResponse, guidance };
}

function successOf({ resolvedSessions, sessions }: GuidanceFigures): number | null {
  return shareOf(resolvedSessions, sessions);
}

function blockedOf({ blockedSteps, steps }: GuidanceFigures): number | null {
  return shareOf(blockedSteps, steps);
}
