import type { NotificationView } from '@etape/shared/notifications';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './notification-row.module.css';

type NotificationLinkProps = { item: NotificationView; onOpen: () => void; children: ReactNode };

/** Leads to what a notification is about. */
export function NotificationLink({ item, onOpen, children }: NotificationLinkProps) {
  if (item.kind === 'session_reused') {
    return (
      <Link to="/profile" hash="sessions" className={classes.link} onClick={onOpen}>
        {children}
      </Link>
    );
  }
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: String(item.ticket.id) }}
      // Opening marks as read: not for a pointer that passes by.
      preload={false}
      className={classes.link}
      onClick={onOpen}
    >
      {children}
    </Link>
  );
}
