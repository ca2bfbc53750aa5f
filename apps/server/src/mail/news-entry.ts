import type { TicketEvent } from '@etape/shared/events';
import { excerpt } from './clean-text.ts';
import type { Entry } from './letter.ts';
import type { MailTexts } from './mail-texts.ts';
import { type News, nameOf } from './news.ts';

/** The rest is read in the ticket. */
const LONGEST_TEXT = 1_500;

/** Who did what, and in which words; null: nothing that a line could say. */
export function toEntry({ kind, event, lastWords }: News, texts: MailTexts): Entry | null {
  const { did } = texts;
  const name = nameOf(event.actor, texts);
  switch (event.type) {
    case 'ticket_created':
      return toSaid(kind === 'created' ? did.request : did.wrote(name), event.description);
    case 'ticket_assigned':
      return toSaid(did.gave(name));
    case 'ticket_updated':
      return toSaid(did.raised(name));
    case 'ticket_released':
      return toSaid(did.released(name));
    case 'status_changed':
      return toMoved(event, { name, texts, lastWords });
    case 'message_posted':
      return toSaid(did.wrote(name), event.body);
    case 'note_posted':
      // For those who help alone: it stays where only they can read it.
      return toSaid(did.noted(name));
    case 'guidance_ended':
      return toSaid(did.wrote(name), event.message);
    case 'instruction_sent':
      return toSaid(did.instructed(name, event.step), event.body);
    case 'instruction_rewritten':
      return toSaid(did.rewrote(name, event.step), event.body);
    case 'step_confirmed':
      return toSaid(did.confirmed(name, event.step), event.comment);
    case 'step_blocked':
      return toSaid(did.blocked(name, event.step, texts.reasons[event.reason]), event.note);
    case 'guidance_started':
    case 'instruction_withdrawn':
    case 'step_seen':
      return null;
    default:
      return event satisfies never;
  }
}

type Moved = TicketEvent & { type: 'status_changed' };

function toMoved(
  { from, to, reason }: Moved,
  { name, texts, lastWords }: { name: string; texts: MailTexts; lastWords: string | null },
): Entry {
  const { did } = texts;
  switch (to) {
    case 'resolved':
      return toSaid(did.resolved(name), reason ?? lastWords ?? undefined);
    case 'in_progress':
      return toSaid(did.reopened(name), reason);
    case 'open':
      return toSaid(from === 'closed' ? did.reopened(name) : did.released(name), reason);
    case 'closed':
      return toSaid(did.closed(name), reason);
    case 'cancelled':
      return toSaid(did.cancelled(name), reason);
    default:
      return to satisfies never;
  }
}

/** A line, and what was said with it, not longer than a mail is read. */
export function toSaid(line: string, text?: string): Entry {
  return { line, text: text === undefined ? null : excerpt(text, LONGEST_TEXT) };
}
