import { DomainError } from '@etape/shared/errors';
import type { EventBody, TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { findEventOfCommand } from '../events/event-log.ts';
import { getTicket, getVisibleTicket } from './ticket-queries.ts';
import { type TicketPatch, type TicketRecord, toTicketView } from './ticket-record.ts';
import { saveTicketChange } from './ticket-store.ts';

export type Command = { ticketId: number; commandId?: string | undefined };

/** What a decision leads to: events to append, and columns to change along with them. */
export type Outcome = { events: EventBody[]; patch?: TicketPatch };

export type Decider = (ticket: TicketRecord, tx: Tx) => Outcome | Promise<Outcome>;

/** What the command left behind: nothing new where it was a harmless repetition. */
export type CommandResult = { ticket: TicketView; events: TicketEvent[] };

/**
 * The way of every command on a ticket: one transaction that finds the ticket, lets the caller
 * decide, and saves. A command that this person already gave is answered, not repeated.
 *
 * Throws `not_found`, `validation` (`commandId` was used for something else), and whatever the
 * decision throws.
 */
export async function runTicketCommand(
  ctx: AppContext,
  actor: Person,
  { ticketId, commandId, decide }: Command & { decide: Decider },
): Promise<CommandResult> {
  return transact(ctx, async (tx) => {
    const replay = await findReplay(tx, actor, { ticketId, commandId });
    if (replay !== null) {
      const ticket = await getReplayed(tx, actor, replay);
      return { ticket: toTicketView(ticket), events: [replay] };
    }
    const before = await getVisibleTicket(tx.db, actor, ticketId);
    const change = await decide(before, tx);
    if (change.events.length === 0) return { ticket: toTicketView(before), events: [] };
    const events = await saveTicketChange(tx, ctx.bus, {
      before,
      change: { actor, commandId, ...change },
    });
    // Whoever gives a ticket away sees it one last time, as the answer to having done so.
    const after = await getTicket(tx.db, ticketId);
    return { ticket: toTicketView(after), events };
  });
}

async function findReplay(
  tx: Tx,
  actor: Person,
  { ticketId, commandId }: Command,
): Promise<TicketEvent | null> {
  if (commandId === undefined) return null;
  const event = await findEventOfCommand(tx.db, actor.id, commandId);
  if (event !== null && event.ticketId !== ticketId) {
    throw new DomainError('validation', { fields: { commandId: 'invalid' } });
  }
  return event;
}

/**
 * Whoever gave a ticket away and lost the answer still gets it, as long as nothing has happened
 * since: later news would be of a ticket that they may no longer see.
 */
async function getReplayed(tx: Tx, actor: Person, replay: TicketEvent): Promise<TicketRecord> {
  const ticket = await getTicket(tx.db, replay.ticketId);
  return ticket.row.last_seq === replay.seq
    ? ticket
    : getVisibleTicket(tx.db, actor, replay.ticketId);
}
