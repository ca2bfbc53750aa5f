import type { TicketBrief } from '@etape/shared/statistics';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Pill } from '../../ui/pill.tsx';
import { PriorityPill } from '../../ui/priority-pill.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { StatusPill } from '../../ui/status-pill.tsx';
import classes from './ticket-briefs.module.css';

type TicketBriefsProps = {
  title: string;
  tickets: readonly TicketBrief[];
  /** How many there are in all; left out where there is no "all". */
  count?: number;
  /** What an empty list says. */
  empty: string;
};

/** A few tickets, each leading to its page. */
export function TicketBriefs({ title, tickets, count = tickets.length, empty }: TicketBriefsProps) {
  const { t } = useTranslation('dashboards');
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {tickets.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <ul className={classes.list}>
          {tickets.map((ticket) => (
            <li key={ticket.id}>
              <Link
                to="/tickets/$ticketId"
                params={{ ticketId: String(ticket.id) }}
                className={classes.ticket}
              >
                <span className={classes.head}>
                  <span className={classes.name}>{ticket.title}</span>
                  <RelativeTime at={ticket.updatedAt} className={classes.time ?? ''} />
                </span>
                <span className={classes.pills}>
                  {ticket.attention === 'none' ? (
                    <StatusPill status={ticket.status} />
                  ) : (
                    <Pill tone={ticket.attention === 'blocked' ? 'amber' : 'iris'} dot>
                      {t(`attention.${ticket.attention}`)}
                    </Pill>
                  )}
                  {isPressing(ticket) && <PriorityPill priority={ticket.priority} />}
                  <span className={classes.number}>#{ticket.id}</span>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {count > tickets.length && (
        <p className={classes.more}>{t('moreAwaiting', { count: count - tickets.length })}</p>
      )}
    </section>
  );
}

function isPressing({ priority }: TicketBrief): boolean {
  return priority === 'urgent' || priority === 'critical';
}
