import type { TicketEvent } from '@etape/shared/events';
import type { GuidanceCommand } from '@etape/shared/guidance/commands';
import { decide } from '@etape/shared/guidance/decide';
import { evolve } from '@etape/shared/guidance/evolve';
import { resume, view } from '@etape/shared/guidance/view';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import type { OutboxItem } from './outbox.ts';
import type { OutboxCommand, OutboxEntry } from './outbox-entry.ts';
import type { TicketLog } from './ticket-events.ts';

/** An event that the server has not told yet; it has no number of its own. */
export type PendingEvent = {
  commandId: string;
  state: 'sending' | 'waiting';
  event: TicketEvent;
};

export type TicketPreview = {
  ticket: TicketView;
  pending: PendingEvent[];
  /** The commands whose events are here: nothing of them needs to be shown any more. */
  arrived: ReadonlySet<string>;
};

/**
 * The ticket as it will be once the server has answered. The same rules decide here as there: what
 * they refuse, or what is done already, shows nothing.
 */
export function previewOutbox(
  log: TicketLog,
  items: readonly OutboxItem[],
  actor: Person,
): TicketPreview {
  const arrived = new Set<string>();
  const claimed = new Set<number>();
  const pending: PendingEvent[] = [];
  let { ticket } = log;
  for (const item of items) {
    const { entry } = item;
    if (entry.ticketId !== ticket.id) continue;
    if (hasArrived(log, item, { actor, claimed })) {
      arrived.add(entry.commandId);
      continue;
    }
    for (const event of eventsOf(ticket, entry, actor)) {
      const state = item.state === 'waiting' ? 'waiting' : 'sending';
      pending.push({ commandId: entry.commandId, state, event });
      const guidance = view(evolve(resume(ticket.guidance), event));
      ticket = { ...ticket, guidance };
    }
  }
  return { ticket, pending, arrived };
}

/** By its number where the answer is known, else by its words: the event may come first. */
function hasArrived(
  log: TicketLog,
  item: OutboxItem,
  { actor, claimed }: { actor: Person; claimed: Set<number> },
): boolean {
  if (item.state === 'delivered') {
    if (log.seq >= item.seq) claimed.add(item.seq);
    return log.seq >= item.seq;
  }
  const { command, knownSeq } = item.entry;
  if (!('body' in command)) return false;
  const said = log.timeline.find(
    (event) =>
      event.seq > knownSeq &&
      event.actor?.id === actor.id &&
      !claimed.has(event.seq) &&
      bodyOf(event, command.type) === command.body,
  );
  if (said !== undefined) claimed.add(said.seq);
  return said !== undefined;
}

function bodyOf(event: TicketEvent, type: OutboxCommand['type']): string | null {
  switch (event.type) {
    case 'note_posted':
      return type === 'note' ? event.body : null;
    case 'message_posted':
      return type === 'message' ? event.body : null;
    case 'instruction_sent':
      return type === 'note' ? null : event.body;
    default:
      return null;
  }
}

function eventsOf(ticket: TicketView, entry: OutboxEntry, actor: Person): TicketEvent[] {
  const { command, ticketId, madeAt: at, knownSeq } = entry;
  const base = { ticketId, seq: knownSeq, at, actor };
  if (command.type === 'note') return [{ ...base, type: 'note_posted', body: command.body }];
  const guidance = resume(ticket.guidance);
  if (
    'session' in command &&
    (guidance.status === 'inactive' || guidance.session !== command.session)
  ) {
    return [];
  }
  const { assignee, requester, status } = ticket;
  const subject = { status, requesterId: requester.id, assigneeId: assignee?.id ?? null, assignee };
  const request: GuidanceCommand = command;
  const decision = decide({ actor, ticket: subject, guidance }, request);
  return decision.ok ? decision.events.map((body) => ({ ...base, ...body })) : [];
}
