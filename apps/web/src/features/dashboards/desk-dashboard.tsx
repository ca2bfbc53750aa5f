import type { Period } from '@etape/shared/statistics';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { AgeSection } from './age-section.tsx';
import { BacklogSection } from './backlog-section.tsx';
import { CategoriesSection } from './categories-section.tsx';
import { DashboardAnswer } from './dashboard-answer.tsx';
import { DepartmentsSection } from './departments-section.tsx';
import { FigureList } from './figure-list.tsx';
import { InstructionsSection } from './instructions-section.tsx';
import { MonthsSection } from './months-section.tsx';
import { PrioritiesSection } from './priorities-section.tsx';
import { Sections } from './sections.tsx';
import { TechniciansSection } from './technicians-section.tsx';
import { useFigures } from './use-figures.ts';

type DeskDashboardProps = { period: Period };

/** The whole desk, for administrators. */
export function DeskDashboard({ period }: DeskDashboardProps) {
  const { t } = useTranslation('dashboards');
  const query = trpc.statistics.desk.useQuery(period, { placeholderData: keepPreviousData });
  const { count, work, guidance } = useFigures();
  return (
    <DashboardAnswer query={query}>
      {(data) => (
        <>
          <FigureList
            title={t('groups.now')}
            figures={[
              count('open', data.now.open),
              count('inProgress', data.now.inProgress),
              count('unconfirmed', data.now.unconfirmed),
              count('resolvedToday', data.resolvedToday),
              count('resolvedThisMonth', data.resolvedThisMonth),
            ]}
          />
          <FigureList
            title={t('groups.period')}
            days={period}
            figures={[count('created', data.period.created), ...work(data.period)]}
          />
          <FigureList title={t('groups.guidance')} figures={guidance(data.period.guidance)} />
          <Sections>
            <BacklogSection days={period} backlog={data.backlog} />
            <AgeSection days={period} rows={data.age} />
            <MonthsSection days={period} rows={data.byMonth} />
            <PrioritiesSection days={period} rows={data.byPriority} />
            <CategoriesSection days={period} rows={data.byCategory} />
            <TechniciansSection days={period} rows={data.byTechnician} />
            <DepartmentsSection days={period} rows={data.byDepartment} />
            <InstructionsSection days={period} rows={data.blockingInstructions} />
          </Sections>
        </>
      )}
    </DashboardAnswer>
  );
}
