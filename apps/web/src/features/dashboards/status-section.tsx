import type { Days } from '@etape/shared/period';
import type { MyStatistics } from '@etape/shared/statistics';
import { TICKET_STATUSES, type TicketStatus } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { DataSection } from './data-section.tsx';
import { PLOT_COLORS } from './plot-series.ts';
import { useFigureColumns } from './use-figure-columns.ts';

type StatusSectionProps = { days: Days; byStatus: MyStatistics['byStatus'] };

export function StatusSection({ days, byStatus }: StatusSectionProps) {
  const { t } = useTranslation(['dashboards', 'common']);
  const { subject, figure } = useFigureColumns();
  return (
    <DataSection
      title={t('sections.status')}
      text={t('texts.status')}
      days={days}
      rows={TICKET_STATUSES}
      rowKey={(status) => status}
      columns={[
        subject('status', (status: TicketStatus) => t(`common:status.${status}`)),
        figure('count', 'count', (status: TicketStatus) => byStatus[status]),
      ]}
      plot={{
        kind: 'rows',
        points: TICKET_STATUSES.map((status) => ({
          label: t(`common:status.${status}`),
          count: byStatus[status],
        })),
        series: [{ name: 'count', label: t('figures.count.label'), color: PLOT_COLORS.main }],
      }}
    />
  );
}
