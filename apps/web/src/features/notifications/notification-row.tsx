import type { NotificationView } from '@etape/shared/notifications';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { toastFailure } from '../live/toasts.ts';
import { NotificationIcon } from './notification-icon.tsx';
import classes from './notification-row.module.css';
import { useNotificationText } from './use-notification-text.ts';

type NotificationRowProps = { item: NotificationView; onOpen: () => void };

export function NotificationRow({ item, onOpen }: NotificationRowProps) {
  const { t } = useTranslation('notifications');
  const text = useNotificationText()(item);
  const markRead = trpc.notifications.markRead.useMutation({
    onError: (error) => toastFailure(translateError(error)),
  });
  const unread = item.readAt === null;
  return (
    <li className={classes.item} data-unread={unread || undefined}>
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: String(item.ticket.id) }}
        // Opening marks as read: not for a pointer that passes by.
        preload={false}
        className={classes.link}
        onClick={onOpen}
      >
        <NotificationIcon kind={item.kind} />
        <span className={classes.words}>
          <span className={classes.text}>
            {unread && <span className={classes.hidden}>{t('unread')} </span>}
            {text}
          </span>
          <span className={classes.age}>
            <RelativeTime at={item.at} />
          </span>
          <span className={classes.about}>
            {t('about', { number: item.ticket.id, title: item.ticket.title })}
          </span>
        </span>
      </Link>
      {unread && (
        <button
          type="button"
          className={classes.read}
          aria-label={t('markRead', { text })}
          title={t('markRead', { text })}
          onClick={() => markRead.mutate({ ids: [item.id] })}
        >
          <span className={classes.dot} />
          <Check size={15} aria-hidden="true" className={classes.check} />
        </button>
      )}
    </li>
  );
}
