import { useNavigate } from '@tanstack/react-router';
import { getFixedT } from 'i18next';
import { plainText } from '../../ui/rich-text-parts.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { type DeskHint, useDeskChange } from '../live/desk-changes.ts';
import { toastNews } from '../live/toasts.ts';

/** Tells an employee what others do on their tickets, except on the one that is on screen. */
export function useTicketNews(onScreen: number | null): void {
  const user = useCurrentUser();
  const navigate = useNavigate();
  useDeskChange((hint) => {
    const { ticket, ticketId, actor } = hint;
    if (ticket === null || ticketId === onScreen || ticket.requester.id !== user.id) return;
    if (actor?.id === user.id) return;
    const title = titleOf(hint);
    if (title === null) return;
    const params = { ticketId: String(ticketId) };
    toastNews({
      // The same news twice is one.
      id: `ticket-${ticketId}-${hint.change}`,
      title,
      text: textOf(hint) ?? ticket.title,
      onClick: () => void navigate({ to: '/tickets/$ticketId', params }),
    });
  });
}

function titleOf({ change, ticket, actor }: DeskHint): string | null {
  const t = getFixedT(null, 'tickets');
  const name = actor?.firstName ?? t('desk');
  switch (change) {
    case 'instruction_sent':
      return t('news.step');
    case 'instruction_rewritten':
      return t('news.rewritten');
    case 'message_posted':
      return t('news.message', { name });
    case 'guidance_started':
      return t('news.guidance', { name });
    case 'ticket_assigned':
      return t('news.assigned', { name: ticket?.assignee?.firstName ?? name });
    case 'guidance_ended':
    case 'status_changed':
      return ticket?.status === 'resolved' ? t('news.resolved') : null;
    default:
      return null;
  }
}

function textOf({ change, ticket }: DeskHint): string | null {
  switch (change) {
    case 'instruction_sent':
    case 'instruction_rewritten':
    case 'message_posted':
      return ticket?.lastMessage == null ? null : plainText(ticket.lastMessage.body);
    default:
      return null;
  }
}
