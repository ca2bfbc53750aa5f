import type { Actor } from '@etape/shared/people';
import type { TicketListItem } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './queue-row.module.css';
import { RowAge } from './row-age-label.tsx';
import { rowLineOf } from './row-line.ts';
import { RowLineText } from './row-line-text.tsx';
import { RowPills } from './row-pills.tsx';

type QueueRowProps = {
  item: TicketListItem;
  reader: Actor;
  /** Whose it is, where tickets of many stand together. */
  showsAssignee: boolean;
  open: boolean;
  /** How far down the list it stands, in pixels. */
  start: number;
  /** Counted from 1; `count`: out of how many, `null`: nobody knows yet. */
  position: number;
  count: number | null;
};

/** Only what changes is drawn again: whoever scrolls has no time for the rest. */
export const QueueRow = memo(function QueueRow(props: QueueRowProps) {
  const { item, reader, showsAssignee, open, start, position, count } = props;
  const { t } = useTranslation('queue');
  const unread = item.unread && !open;
  const done = item.status !== 'open' && item.status !== 'in_progress';
  return (
    <li
      className={classes.place}
      style={{ transform: `translateY(${start}px)` }}
      aria-posinset={position}
      aria-setsize={count ?? -1}
    >
      <Link
        to="/tickets/$ticketId"
        params={{ ticketId: String(item.id) }}
        search={(before) => ({ ...before, details: undefined })}
        replace={open}
        // Opening marks as read and follows the ticket live: not for a pointer that passes by.
        preload={false}
        className={classes.row}
        data-ticket={item.id}
        data-open={open || undefined}
        data-done={done || undefined}
        data-unread={unread || undefined}
        aria-current={open ? 'page' : undefined}
      >
        <span className={classes.title}>
          {unread && <span className={classes.unread} role="img" aria-label={t('unread')} />}
          <span className={classes.text}>{item.title}</span>
        </span>
        <RowAge at={item.updatedAt} className={classes.age} />
        <span className={classes.line}>
          <RowLineText line={rowLineOf(item, reader.id)} />
        </span>
        <RowPills item={item} reader={reader} showsAssignee={showsAssignee} />
      </Link>
    </li>
  );
});
