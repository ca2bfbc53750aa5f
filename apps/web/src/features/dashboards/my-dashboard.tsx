import type { Period } from '@etape/shared/statistics';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { DashboardAnswer } from './dashboard-answer.tsx';
import { FigureList } from './figure-list.tsx';
import { Sections } from './sections.tsx';
import { StatusSection } from './status-section.tsx';
import { TicketBriefs } from './ticket-briefs.tsx';
import { useFigures } from './use-figures.ts';

type MyDashboardProps = { period: Period };

/** What I asked for, and what became of it. */
export function MyDashboard({ period }: MyDashboardProps) {
  const { t } = useTranslation('dashboards');
  const query = trpc.statistics.mine.useQuery(period, { placeholderData: keepPreviousData });
  const { count, duration } = useFigures();
  return (
    <DashboardAnswer query={query}>
      {({ byStatus, period: inPeriod, awaiting, recent }) => (
        <>
          <FigureList
            title={t('groups.now')}
            figures={[
              count('awaiting', awaiting.count),
              count('unfinished', byStatus.open + byStatus.in_progress),
            ]}
          />
          <FigureList
            title={t('groups.period')}
            days={period}
            figures={[
              count('created', inPeriod.created),
              count('resolvedOfMine', inPeriod.resolved),
              duration('resolutionAverage', inPeriod.resolution.averageMs, {
                tickets: inPeriod.resolution.count,
              }),
            ]}
          />
          <Sections>
            <TicketBriefs
              title={t('sections.awaiting')}
              tickets={awaiting.tickets}
              count={awaiting.count}
              empty={t('nothingAwaits')}
            />
            <TicketBriefs title={t('sections.recent')} tickets={recent} empty={t('noTickets')} />
            <StatusSection days={period} byStatus={byStatus} />
          </Sections>
        </>
      )}
    </DashboardAnswer>
  );
}
