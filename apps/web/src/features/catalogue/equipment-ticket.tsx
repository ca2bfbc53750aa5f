import type { TicketListItem } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { PriorityPill } from '../../ui/priority-pill.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import classes from './equipment-ticket.module.css';

type EquipmentTicketProps = { ticket: TicketListItem };

/** One ticket about a piece of equipment: what it was about, whose it is, where it stands. */
export function EquipmentTicket({ ticket }: EquipmentTicketProps) {
  const { t } = useTranslation(['catalogue', 'common']);
  const { requester, assignee, priority } = ticket;
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: String(ticket.id) }}
      className={classes.ticket}
    >
      <span className={classes.words}>
        <span className={classes.title}>{ticket.title}</span>
        <span className={classes.facts}>
          #{ticket.id} · {requester.firstName} {requester.lastName} ·{' '}
          {assignee === null
            ? t('common:unassigned')
            : t('equipment.followedBy', { name: `${assignee.firstName} ${assignee.lastName}` })}
        </span>
      </span>
      <span className={classes.state}>
        {(priority === 'urgent' || priority === 'critical') && <PriorityPill priority={priority} />}
        <StatusPill status={ticket.status} />
        <RelativeTime at={ticket.updatedAt} className={classes.time ?? ''} />
      </span>
    </Link>
  );
}
