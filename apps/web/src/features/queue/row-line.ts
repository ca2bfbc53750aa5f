import type { BlockReason, Step } from '@etape/shared/guidance/state';
import type { TicketListItem } from '@etape/shared/tickets';
import { plainText } from '../../ui/rich-text-parts.ts';

/** What a row says of its ticket, before it has words. */
export type RowLine =
  | { type: 'blocked'; step: number; reason: BlockReason; note: string | null }
  | { type: 'confirmed'; step: number }
  | { type: 'withdrawn'; step: number }
  | { type: 'started' }
  | { type: 'awaiting'; name: string; since: string }
  | { type: 'mine'; body: string }
  | { type: 'said'; name: string; body: string }
  | { type: 'asked'; name: string; about: string };

type RowTicket = Pick<TicketListItem, 'guidance' | 'requester' | 'category' | 'lastMessage'>;

/** The second line of a row: where the guidance stands, else the last thing said. */
export function rowLineOf(ticket: RowTicket, readerId: number): RowLine {
  const { guidance, requester } = ticket;
  if (guidance.status === 'inactive') return conversationLine(ticket, readerId);
  const step = guidance.steps.at(-1);
  if (step === undefined) return { type: 'started' };
  switch (step.status) {
    case 'blocked':
      return saidSince(ticket, step.answeredAt)
        ? conversationLine(ticket, readerId)
        : {
            type: 'blocked',
            step: step.number,
            reason: step.block?.reason ?? 'other',
            note: step.block?.note ?? null,
          };
    case 'awaiting':
      return { type: 'awaiting', name: requester.firstName, since: wordedAt(ticket, step) };
    case 'confirmed':
      return { type: 'confirmed', step: step.number };
    case 'withdrawn':
      return { type: 'withdrawn', step: step.number };
    default:
      return step.status satisfies never;
  }
}

function conversationLine(
  { lastMessage, requester, category }: RowTicket,
  readerId: number,
): RowLine {
  if (lastMessage === null || lastMessage.actor === null) {
    const about = requester.department?.name ?? category.name;
    return { type: 'asked', name: `${requester.firstName} ${requester.lastName}`, about };
  }
  const { actor, body } = lastMessage;
  if (actor.id === readerId) return { type: 'mine', body: oneLine(body) };
  return { type: 'said', name: actor.firstName, body: oneLine(body) };
}

/** When the wording that stands was sent: rewriting a step is the last thing said, too. */
function wordedAt({ lastMessage }: RowTicket, { sentAt }: Step): string {
  return lastMessage !== null && lastMessage.at > sentAt ? lastMessage.at : sentAt;
}

function saidSince({ lastMessage }: RowTicket, at: string | null): boolean {
  return lastMessage !== null && at !== null && lastMessage.at > at;
}

function oneLine(body: string): string {
  return plainText(body).replace(/\s+/g, ' ').trim();
}
