import type { Days } from '@etape/shared/period';
import type { BacklogPoint, DeskStatistics } from '@etape/shared/statistics';
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../i18n/format.ts';
import { DataSection } from './data-section.tsx';
import { PLOT_COLORS } from './plot-series.ts';
import { useFigureColumns } from './use-figure-columns.ts';

type BacklogSectionProps = { days: Days; backlog: DeskStatistics['backlog'] };

const TEXTS = { day: 'backlogDay', week: 'backlogWeek', month: 'backlogMonth' } as const;

export function BacklogSection({ days, backlog }: BacklogSectionProps) {
  const { t } = useTranslation('dashboards');
  const { subject, figure } = useFigureColumns();
  const { step, points } = backlog;
  return (
    <DataSection
      title={t('sections.backlog')}
      text={t(`texts.${TEXTS[step]}`)}
      days={days}
      rows={points}
      rowKey={(point) => point.date}
      columns={[
        subject('date', ({ date }: BacklogPoint) => formatCalendarDate(date, { year: true })),
        figure('count', 'backlogThen', (point: BacklogPoint) => point.backlog),
      ]}
      wide
      plot={{
        kind: 'area',
        points: points.map((point) => ({
          label: formatCalendarDate(point.date),
          backlog: point.backlog,
        })),
        series: [
          { name: 'backlog', label: t('figures.backlogThen.label'), color: PLOT_COLORS.main },
        ],
      }}
    />
  );
}
