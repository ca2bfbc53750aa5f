import { DELIVERY_CHANNELS } from '@etape/shared/deliveries';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { DeadLetterButtons } from '../features/deliveries/dead-letter-buttons.tsx';
import { DeliveryList } from '../features/deliveries/delivery-list.tsx';
import { DeliveryTabs } from '../features/deliveries/delivery-tabs.tsx';
import { useDeliveryCounts } from '../features/deliveries/use-deliveries.ts';
import { FilterRow } from '../ui/filter-row.tsx';
import { FilterSelect } from '../ui/filter-select.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function DeliveriesPage() {
  const { t } = useTranslation('deliveries');
  usePageTitle(t('title'));
  const search = useSearch({ from: '/shell/admin/deliveries' });
  const navigate = useNavigate({ from: '/admin/deliveries' });
  const counts = useDeliveryCounts();
  const { show: status = 'dead', channel } = search;
  const dead = counts?.dead ?? 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        text={t('text')}
        actions={
          status === 'dead' && dead > 0 && <DeadLetterButtons channel={channel} count={dead} />
        }
      />
      <DeliveryTabs current={status} counts={counts} />
      <FilterRow label={t('filters')}>
        <FilterSelect
          label={t('channel')}
          value={channel ?? ''}
          any={t('anyChannel')}
          options={DELIVERY_CHANNELS.map((value) => ({ value, label: t(`channels.${value}`) }))}
          onChange={(value) =>
            void navigate({
              search: (before) => ({
                ...before,
                channel: DELIVERY_CHANNELS.find((one) => one === value),
              }),
              replace: true,
            })
          }
        />
      </FilterRow>
      <DeliveryList search={search} />
    </>
  );
}
