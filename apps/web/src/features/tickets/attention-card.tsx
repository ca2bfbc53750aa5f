import { findOpenStep } from '@etape/shared/guidance/state';
import type { TicketListItem } from '@etape/shared/tickets';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import { plainText } from '../../ui/rich-text-parts.ts';
import classes from './attention-card.module.css';
import { attentionOf, tellStanding } from './ticket-standing.ts';

type AttentionCardProps = { ticket: TicketListItem };

/** A ticket that waits for its requester: what for, and one way there. */
export function AttentionCard({ ticket }: AttentionCardProps) {
  const { t } = useTranslation('tickets');
  const { guidance, assignee } = ticket;
  const guided = guidance.status !== 'inactive';
  const technician = guided ? guidance.technician : assignee;
  const step = findOpenStep(guidance);
  const wanted = attentionOf(ticket);
  return (
    <Link
      to="/tickets/$ticketId"
      params={{ ticketId: String(ticket.id) }}
      className={classes.card}
      data-tone={guided ? 'step' : 'question'}
    >
      {technician !== null && <Avatar person={technician} size={40} />}
      <span className={classes.text}>
        <span className={classes.what}>{guided ? tellStanding(ticket) : t('isSolved')}</span>
        {step !== null && (
          <span className={classes.step}>
            {t('stepPreview', { number: step.number, text: plainText(step.body) })}
          </span>
        )}
        <span className={classes.ticket}>
          {ticket.title} · #{ticket.id} · <RelativeTime at={ticket.updatedAt} />
        </span>
      </span>
      <span className={classes.go}>
        {t(wanted === 'none' ? 'goThere' : wanted === 'answer_step' ? 'goOn' : 'answer')}
        <ArrowRight size={18} aria-hidden="true" />
      </span>
    </Link>
  );
}
