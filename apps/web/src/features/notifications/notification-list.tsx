import { BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { moreOf } from '../../app/more-of.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import classes from './notification-list.module.css';
import { NotificationRow } from './notification-row.tsx';
import { useNotificationList } from './use-notification-list.ts';

type NotificationListProps = { onClose: () => void };

export function NotificationList({ onClose }: NotificationListProps) {
  const { t } = useTranslation(['notifications', 'common']);
  const list = useNotificationList();
  if (list.isPending) {
    return (
      <div className={classes.scroll} role="status" aria-label={t('common:loading')}>
        <span className={classes.skeleton} />
        <span className={classes.skeleton} />
        <span className={classes.skeleton} />
      </div>
    );
  }
  if (list.data === undefined) {
    return <ErrorState text={translateError(list.error)} onRetry={() => void list.refetch()} />;
  }
  if (list.notifications.length === 0) {
    return <EmptyState icon={<BellOff size={22} />} title={t('empty')} text={t('emptyText')} />;
  }
  return (
    <div className={classes.scroll}>
      <ul className={classes.list}>
        {list.notifications.map((item) => (
          <NotificationRow key={item.id} item={item} onOpen={onClose} />
        ))}
      </ul>
      {list.hasNextPage && <LoadMore {...moreOf(list)} />}
    </div>
  );
}
