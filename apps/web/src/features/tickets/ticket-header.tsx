import type { TicketView } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { ArrowLeft, Info } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { TicketDetails } from './ticket-details.tsx';
import classes from './ticket-header.module.css';
import { tellStanding } from './ticket-standing.ts';

type TicketHeaderProps = { ticket: TicketView; online: boolean };

/** Which ticket this is and where it stands, in words. */
export function TicketHeader({ ticket, online }: TicketHeaderProps) {
  const { t } = useTranslation(['tickets', 'common']);
  const [expanded, setExpanded] = useState(false);
  const id = useId();
  return (
    <header className={classes.header}>
      <div className={classes.row}>
        <Link to="/" className={classes.icon} aria-label={t('backToTickets')}>
          <ArrowLeft size={20} aria-hidden="true" />
        </Link>
        {ticket.assignee !== null && <Avatar person={ticket.assignee} size={36} online={online} />}
        <div className={classes.text}>
          <h1 className={classes.title}>{ticket.title}</h1>
          <p className={classes.standing}>
            #{ticket.id} · <strong data-status={ticket.status}>{tellStanding(ticket)}</strong>
          </p>
        </div>
        <button
          type="button"
          className={classes.icon}
          data-narrow
          aria-label={t('details')}
          aria-expanded={expanded}
          aria-controls={id}
          onClick={() => setExpanded(!expanded)}
        >
          <Info size={20} aria-hidden="true" />
        </button>
      </div>
      <div id={id} hidden={!expanded} className={classes.details}>
        <TicketDetails ticket={ticket} />
      </div>
    </header>
  );
}
