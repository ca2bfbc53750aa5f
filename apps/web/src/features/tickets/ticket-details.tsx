import type { TicketView } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../i18n/format.ts';
import { PriorityPill } from '../../ui/priority-pill.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import { CancelTicket } from './cancel-ticket.tsx';
import classes from './ticket-details.module.css';

type TicketDetailsProps = { ticket: TicketView };

/** The facts of a ticket, and what its requester may do with it. */
export function TicketDetails({ ticket }: TicketDetailsProps) {
  const { t } = useTranslation(['tickets', 'common']);
  const { assignee, equipment } = ticket;
  return (
    <div className={classes.details}>
      <h2 className={classes.title}>{t('details')}</h2>
      <dl className={classes.list}>
        <dt>{t('field.status')}</dt>
        <dd>
          <StatusPill status={ticket.status} />
        </dd>
        <dt>{t('field.assignee')}</dt>
        <dd>{assignee === null ? t('nobodyYet') : `${assignee.firstName} ${assignee.lastName}`}</dd>
        <dt>{t('field.priority')}</dt>
        <dd>
          <PriorityPill priority={ticket.priority} />
        </dd>
        <dt>{t('field.category')}</dt>
        <dd className={classes.category}>
          <span style={{ background: ticket.category.color }} />
          {ticket.category.name}
        </dd>
        {equipment !== null && (
          <>
            <dt>{t('field.equipment')}</dt>
            <dd>
              {equipment.model}
              <span className={classes.serial}>{equipment.serialNumber}</span>
            </dd>
          </>
        )}
        <dt>{t('field.created')}</dt>
        <dd>{formatDateTime(ticket.createdAt)}</dd>
      </dl>
      {ticket.status === 'open' && <CancelTicket ticket={ticket} />}
    </div>
  );
}
