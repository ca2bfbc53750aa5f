import { Link } from '@tanstack/react-router';
import { CheckCheck, Settings2 } from 'lucide-react';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { toastFailure } from '../live/toasts.ts';
import { LazyPushOffer } from '../push/lazy-push-offer.tsx';
import { NotificationList } from './notification-list.tsx';
import classes from './notification-panel.module.css';
import { useUnreadCount } from './unread-count.ts';

type NotificationPanelProps = { onClose: () => void };

/** What happened on one's tickets, and what of it is still to be read. */
export function NotificationPanel({ onClose }: NotificationPanelProps) {
  const { t } = useTranslation(['notifications', 'common']);
  const id = useId();
  const unread = useUnreadCount();
  // The server says so to every open screen, this one included.
  const markAllRead = trpc.notifications.markAllRead.useMutation({
    onError: (error) => toastFailure(translateError(error)),
  });
  return (
    <section className={classes.panel} aria-labelledby={id} onKeyDown={moveByArrow}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title} tabIndex={-1} data-autofocus>
          {t('common:notifications')}
        </h2>
        {unread > 0 && (
          <button
            type="button"
            className={classes.all}
            aria-disabled={markAllRead.isPending || undefined}
            onClick={() => !markAllRead.isPending && markAllRead.mutate()}
          >
            <CheckCheck size={15} aria-hidden="true" />
            {t('markAllRead')}
          </button>
        )}
        <Link
          to="/profile"
          hash="notifications"
          className={classes.settings}
          aria-label={t('settings')}
          title={t('settings')}
          onClick={onClose}
        >
          <Settings2 size={17} strokeWidth={1.8} />
        </Link>
      </div>
      <LazyPushOffer />
      <NotificationList onClose={onClose} />
    </section>
  );
}

/** Up and down go from one notification to the next; Tab goes through all there is. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('li a')];
  const row = document.activeElement?.closest('li');
  const at = links.findIndex((link) => row?.contains(link) === true);
  links[at + step]?.focus();
}
