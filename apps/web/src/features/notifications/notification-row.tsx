import type { NotificationView } from '@etape/shared/notifications';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { toastFailure } from '../live/toasts.ts';
import { NotificationIcon } from './notification-icon.tsx';
import { NotificationLink } from './notification-link.tsx';
import classes from './notification-row.module.css';
import { useNotificationSubject } from './use-notification-subject.ts';
import { useNotificationText } from './use-notification-text.ts';

type NotificationRowProps = { item: NotificationView; onOpen: () => void };

export function NotificationRow({ item, onOpen }: NotificationRowProps) {
  const { t } = useTranslation('notifications');
  const text = useNotificationText()(item);
  const subject = useNotificationSubject()(item);
  const markRead = trpc.notifications.markRead.useMutation({
    onError: (error) => toastFailure(translateError(error)),
  });
  const unread = item.readAt === null;
  const read = () => markRead.mutate({ ids: [item.id] });
  const open = () => {
    // A ticket that is opened is read; a page of the profile says nothing of that.
    if (unread && item.kind === 'session_reused') read();
    onOpen();
  };
  return (
    <li className={classes.item} data-unread={unread || undefined}>
      <NotificationLink item={item} onOpen={open}>
        <NotificationIcon kind={item.kind} />
        <span className={classes.words}>
          <span className={classes.text}>
            {unread && <span className={classes.hidden}>{t('unread')} </span>}
            {text}
          </span>
          <span className={classes.age}>
            <RelativeTime at={item.at} />
          </span>
          <span className={classes.about}>{subject}</span>
        </span>
      </NotificationLink>
      {unread && (
        <button
          type="button"
          className={classes.read}
          aria-label={t('markRead', { text })}
          title={t('markRead', { text })}
          onClick={read}
        >
          <span className={classes.dot} />
          <Check size={15} aria-hidden="true" className={classes.check} />
        </button>
      )}
    </li>
  );
}
