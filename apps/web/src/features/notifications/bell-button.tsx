import { MAX_UNREAD_COUNTED } from '@etape/shared/notifications';
import { Bell } from 'lucide-react';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './bell-button.module.css';
import { describeUnread, useUnreadCount } from './unread-count.ts';

export function BellButton(props: ComponentProps<'button'>) {
  const { t } = useTranslation();
  const unread = useUnreadCount();
  return (
    <button
      aria-haspopup="dialog"
      aria-expanded={false}
      {...props}
      type="button"
      className={classes.bell}
      aria-label={describeUnread(t, unread)}
    >
      <Bell size={19} strokeWidth={1.8} />
      {unread > 0 && (
        <span className={classes.badge} aria-hidden="true">
          {unread >= MAX_UNREAD_COUNTED ? `${MAX_UNREAD_COUNTED - 1}+` : unread}
        </span>
      )}
    </button>
  );
}
