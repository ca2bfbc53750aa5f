import type { DeliveryView } from '@etape/shared/deliveries';
import { CircleCheck, Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { moreOf } from '../../app/more-of.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import type { DeliverySearch } from './delivery-search.ts';
import { DeliveryTable } from './delivery-table.tsx';
import { recipientName } from './recipient-name.ts';
import { useDeadLetters } from './use-dead-letters.ts';
import { useDeliveries } from './use-deliveries.ts';

type DeliveryListProps = { search: DeliverySearch };

export function DeliveryList({ search }: DeliveryListProps) {
  const { t } = useTranslation('deliveries');
  const { show: status = 'dead' } = search;
  const query = useDeliveries(search);
  const { retry, discard } = useDeadLetters();
  const [discarding, setDiscarding] = useState<DeliveryView | null>(null);
  if (query.isPending) return <PageSkeleton />;
  if (query.data === undefined) {
    return <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />;
  }
  if (query.deliveries.length === 0) {
    return (
      <EmptyState
        icon={status === 'sent' ? <Send size={24} /> : <CircleCheck size={24} />}
        title={t(`empty.${status}`)}
        text={t(`emptyText.${status}`)}
      />
    );
  }
  return (
    <>
      <DeliveryTable
        status={status}
        deliveries={query.deliveries}
        onRetry={({ id }) => retry.mutate({ deliveryId: id })}
        onDiscard={setDiscarding}
      />
      {query.hasNextPage && <LoadMore {...moreOf(query)} />}
      {discarding !== null && (
        <ConfirmDialog
          opened
          danger
          title={t('discardTitle')}
          confirmLabel={t('discard')}
          busy={discard.isPending}
          onConfirm={() =>
            discard.mutate({ deliveryId: discarding.id }, { onSettled: () => setDiscarding(null) })
          }
          onClose={() => setDiscarding(null)}
        >
          <p>{t('discardText', { recipient: recipientName(discarding) })}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
