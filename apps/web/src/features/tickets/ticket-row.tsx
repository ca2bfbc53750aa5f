import type { TicketListItem } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FoundInside } from '../../ui/found-inside.tsx';
import { PriorityPill } from '../../ui/priority-pill.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { plainText } from '../../ui/rich-text-parts.ts';
import { StatusPill } from '../../ui/status-pill.tsx';
import classes from './ticket-row.module.css';
import { tellStanding } from './ticket-standing.ts';

type TicketRowProps = {
  ticket: TicketListItem;
  /** What it was found by, in a list of what was searched for. */
  foundBy?: string;
};

export function TicketRow({ ticket, foundBy }: TicketRowProps) {
  const { t } = useTranslation('tickets');
  const { lastMessage, status } = ticket;
  const pressing = ticket.priority === 'urgent' || ticket.priority === 'critical';
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: String(ticket.id) }}
      className={classes.row}
      data-unread={ticket.unread || undefined}
    >
      <span className={classes.head}>
        <span className={classes.title}>{ticket.title}</span>
        {ticket.unread && <span className={classes.unread}>{t('unread')}</span>}
        <RelativeTime at={ticket.updatedAt} className={classes.time ?? ''} />
      </span>
      <span className={classes.standing}>
        {tellStanding(ticket)}
        {lastMessage !== null && status === 'in_progress' && (
          <> · {t('quoted', { text: plainText(lastMessage.body) })}</>
        )}
      </span>
      <span className={classes.pills}>
        <StatusPill status={status} />
        {pressing && <PriorityPill priority={ticket.priority} />}
        <span className={classes.number}>#{ticket.id}</span>
        {foundBy !== undefined && <FoundInside ticket={ticket} words={foundBy} />}
      </span>
    </Link>
  );
}
