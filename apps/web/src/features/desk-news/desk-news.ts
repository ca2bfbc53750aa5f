import type { DeskChange } from '@etape/shared/events';
import { isPressing } from '@etape/shared/notification-rules';
import type { NotificationKind } from '@etape/shared/notifications';
import type { Actor, Person } from '@etape/shared/people';
import type { Priority, TicketView } from '@etape/shared/tickets';
import { plainText } from '../../ui/rich-text-parts.ts';

/** What deserves a word while one looks at something else. */
export type News =
  | { type: 'confirmed'; name: string; step: number }
  | { type: 'blocked'; name: string; step: number }
  | { type: 'stopped'; name: string }
  | { type: 'message'; name: string; body: string }
  | { type: 'not_solved'; name: string }
  | { type: 'given'; by: string | null }
  | { type: 'urgent'; name: string };

/** The news in a change of the desk, if it is any to this person: never what they did themselves. */
export function newsOf(hint: DeskChange<TicketView>, reader: Actor): News | null {
  const { change, ticket, actor } = hint;
  if (ticket === null || actor?.id === reader.id) return null;
  if (!isConcerned(ticket, reader)) return freshUrgent(hint, ticket);
  const name = ticket.requester.firstName;
  const byRequester = actor?.id === ticket.requester.id;
  switch (change) {
    case 'ticket_created':
      return { type: 'given', by: null };
    case 'ticket_assigned':
      return { type: 'given', by: actor === null ? null : fullName(actor) };
    case 'step_confirmed':
    case 'step_blocked': {
      const step = ticket.guidance.status === 'inactive' ? undefined : ticket.guidance.steps.at(-1);
      if (step === undefined) return null;
      return { type: change === 'step_blocked' ? 'blocked' : 'confirmed', name, step: step.number };
    }
    case 'message_posted': {
      const body = ticket.lastMessage?.body;
      return actor === null || body === undefined
        ? null
        : { type: 'message', name: actor.firstName, body: plainText(body) };
    }
    case 'guidance_ended':
      return byRequester ? { type: 'stopped', name } : null;
    case 'status_changed':
      return byRequester && ticket.status === 'in_progress' ? { type: 'not_solved', name } : null;
    case 'ticket_released':
    case 'ticket_updated':
    case 'note_posted':
    case 'guidance_started':
    case 'instruction_sent':
    case 'instruction_rewritten':
    case 'instruction_withdrawn':
    case 'step_seen':
      return null;
    default:
      // A browser may be older than the server and meet a change that it does not know yet.
      change satisfies never;
      return null;
  }
}

/** As what kind of notification these news stand in the bell: whoever switched it off is not told here. */
export function kindOf(news: News, priority: Priority): NotificationKind {
  switch (news.type) {
    case 'confirmed':
      return 'step_confirmed';
    case 'blocked':
      return 'step_blocked';
    case 'stopped':
    case 'message':
      return 'message';
    case 'not_solved':
      return 'reopened';
    case 'given':
      return isPressing(priority) ? 'urgent_assigned' : 'assigned';
    case 'urgent':
      return 'ticket_available';
    default:
      return news satisfies never;
  }
}

function isConcerned({ assignee, guidance }: TicketView, reader: Actor): boolean {
  if (assignee?.id === reader.id) return true;
  return guidance.status !== 'inactive' && guidance.technician.id === reader.id;
}

function freshUrgent({ change }: DeskChange<TicketView>, ticket: TicketView): News | null {
  if (change !== 'ticket_created' || ticket.status !== 'open') return null;
  if (!isPressing(ticket.priority)) return null;
  return { type: 'urgent', name: fullName(ticket.requester) };
}

function fullName({ firstName, lastName }: Person): string {
  return `${firstName} ${lastName}`;
}
