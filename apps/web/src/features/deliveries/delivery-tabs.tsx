import type { DeliveryCounts, DeliveryStatus } from '@etape/shared/deliveries';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { STATUSES } from './delivery-search.ts';
import classes from './delivery-tabs.module.css';

type DeliveryTabsProps = { current: DeliveryStatus; counts: DeliveryCounts | undefined };

/** Failed, waiting, sent. Links, because each has an address of its own. */
export function DeliveryTabs({ current, counts }: DeliveryTabsProps) {
  const { t } = useTranslation('deliveries');
  return (
    <nav className={classes.tabs} aria-label={t('statusFilter')}>
      {STATUSES.map((status) => (
        <Link
          key={status}
          to="/admin/deliveries"
          search={(before) => ({ ...before, show: status })}
          replace
          className={classes.tab}
          aria-current={status === current || undefined}
        >
          {t(`statuses.${status}`)}{' '}
          {counts !== undefined && status !== 'sent' && (
            <span
              className={classes.count}
              data-bad={(status === 'dead' && counts.dead > 0) || undefined}
            >
              {formatNumber(counts[status])}
            </span>
          )}
        </Link>
      ))}
    </nav>
  );
}
