import type { Period } from '@etape/shared/statistics';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { CategoriesSection } from './categories-section.tsx';
import { DashboardAnswer } from './dashboard-answer.tsx';
import { FigureList } from './figure-list.tsx';
import { MonthsSection } from './months-section.tsx';
import { PrioritiesSection } from './priorities-section.tsx';
import { Sections } from './sections.tsx';
import { TechnicianSelect } from './technician-select.tsx';
import { TicketBriefs } from './ticket-briefs.tsx';
import { useFigures } from './use-figures.ts';

type TechnicianDashboardProps = {
  period: Period;
  /** Left out: one's own work. */
  technicianId?: number | undefined;
};

/** One technician's work. */
export function TechnicianDashboard({ period, technicianId }: TechnicianDashboardProps) {
  const { t } = useTranslation('dashboards');
  const query = trpc.statistics.technician.useQuery(
    { ...period, technicianId },
    { placeholderData: keepPreviousData },
  );
  const { count, work, guidance } = useFigures();
  return (
    <>
      {technicianId !== undefined && (
        <TechnicianSelect technicianId={technicianId} shown={query.data?.technician} />
      )}
      <DashboardAnswer query={query}>
        {(data) => (
          <>
            <FigureList
              title={t('groups.now')}
              figures={[
                count('assigned', data.now.assigned),
                count('available', data.now.available),
                count('unconfirmed', data.now.unconfirmed),
                count('resolvedToday', data.resolvedToday),
                count('resolvedThisMonth', data.resolvedThisMonth),
              ]}
            />
            <FigureList title={t('groups.period')} days={period} figures={work(data.period)} />
            <FigureList title={t('groups.guidance')} figures={guidance(data.period.guidance)} />
            <Sections>
              <TicketBriefs
                title={t(
                  technicianId === undefined ? 'sections.awaiting' : 'sections.awaitingTechnician',
                )}
                tickets={data.awaiting.tickets}
                count={data.awaiting.count}
                empty={t('nothingAwaits')}
              />
              <MonthsSection days={period} rows={data.byMonth} />
              <PrioritiesSection days={period} rows={data.byPriority} />
              <CategoriesSection days={period} rows={data.byCategory} />
            </Sections>
          </>
        )}
      </DashboardAnswer>
    </>
  );
}
