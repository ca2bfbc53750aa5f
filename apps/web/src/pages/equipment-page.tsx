import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, translateError } from '../app/domain-error.ts';
import { trpc } from '../app/trpc.ts';
import { EquipmentFacts } from '../features/catalogue/equipment-facts.tsx';
import { EquipmentHeader } from '../features/catalogue/equipment-header.tsx';
import { EquipmentNotices } from '../features/catalogue/equipment-notices.tsx';
import { EquipmentTickets } from '../features/catalogue/equipment-tickets.tsx';
import { useLiveEquipment } from '../features/catalogue/use-live-equipment.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './equipment-page.module.css';

type EquipmentPageProps = { equipmentId: number };

/** One piece of equipment, and what has happened to it. */
export function EquipmentPage({ equipmentId }: EquipmentPageProps) {
  const { t } = useTranslation('catalogue');
  const query = trpc.equipment.get.useQuery({ equipmentId });
  useLiveEquipment(equipmentId);
  usePageTitle(query.data?.model ?? t('equipment.title'));
  const code = domainCodeOf(query.error);
  // A number that cannot be one of ours is refused for what it is.
  if (code === 'not_found' || code === 'validation') {
    return (
      <EmptyState
        heading
        icon={<SearchX size={24} />}
        title={t('equipment.goneTitle')}
        text={t('equipment.goneText')}
      />
    );
  }
  if (query.data === undefined) {
    if (query.error === null) return <PageSkeleton />;
    return <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />;
  }
  const equipment = query.data;
  return (
    <div className={classes.page}>
      <EquipmentHeader equipment={equipment} />
      <EquipmentNotices equipment={equipment} />
      <EquipmentFacts equipment={equipment} />
      <EquipmentTickets
        equipmentId={equipmentId}
        title={t('equipment.openTickets')}
        statuses={['open', 'in_progress']}
        empty={t('equipment.noOpenTicket')}
      />
      <EquipmentTickets
        equipmentId={equipmentId}
        title={t('equipment.history')}
        statuses={['resolved', 'closed', 'cancelled']}
        empty={t('equipment.noHistory')}
      />
    </div>
  );
}
