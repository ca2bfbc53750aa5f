import type { TicketView } from '@etape/shared/tickets';
import type { Heading, MailTexts } from './mail-texts.ts';
import { leadOf, type News, nameOf } from './news.ts';

/** What the mail is headed by: what matters most, and who did it. */
export function headingOf(
  texts: MailTexts,
  { ticket, news }: { ticket: TicketView; news: readonly News[] },
): Heading {
  const { kind, event } = leadOf(news);
  const { news: headings } = texts;
  const name = nameOf(event.actor, texts);
  const count = news.filter(
    (one) => one.kind === kind && one.event.actor?.id === event.actor?.id,
  ).length;
  const requester = nameOf(ticket.requester, texts);
  switch (kind) {
    case 'created':
      return event.actor?.id === ticket.requester.id
        ? headings.created
        : headings.created_for(name);
    case 'ticket_available':
      return event.type === 'ticket_created'
        ? headings.ticket_new(requester)
        : headings.ticket_again;
    case 'urgent_assigned':
    case 'assigned':
      return headings[kind](requester);
    case 'message':
      return event.type === 'note_posted' ? headings.note(name) : headings.message(name, count);
    case 'step_received':
    case 'step_confirmed':
      return headings[kind](name, count);
    case 'resolved':
      // Settled meanwhile: there is nothing left to ask.
      return ticket.status === 'resolved'
        ? headings.resolved(name)
        : headings.resolved_before(name);
    case 'closed': {
      const cancelled = event.type === 'status_changed' && event.to === 'cancelled';
      return cancelled ? headings.cancelled(name) : headings.closed(name);
    }
    case 'step_blocked':
    case 'reopened':
      return headings[kind](name);
    default:
      return kind satisfies never;
  }
}
