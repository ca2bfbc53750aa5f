import { DomainError } from '@etape/shared/errors';
import type { EventBody, TicketEvent } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { type Lock, type Tx, transact } from '../db/transaction.ts';
import { findEventOfCommand } from '../events/event-log.ts';
import { getTicket, getVisibleTicket, lockTicket } from './ticket-queries.ts';
import { type TicketPatch, type TicketRecord, toTicketView } from './ticket-record.ts';
import { saveTicketChange } from './ticket-store.ts';

export type Command = { ticketId: number; commandId?: string | undefined };

/** What a decision leads to: events to append, and columns to change along with them. */
export type Outcome = { events: EventBody[]; patch?: TicketPatch };

export type Decider = (ticket: TicketRecord, tx: Tx) => Outcome | Promise<Outcome>;

/** What the command left behind: nothing new where it was a harmless repetition. */
export type CommandResult = { ticket: TicketView; events: TicketEvent[] };

/** A command of this person's, and how it is decided. */
export type DecidedCommand = Command & {
  decide: Decider;
  /** By what: by this ticket and its guidance alone, or by anything on the desk. */
  decidedBy?: 'ticket' | 'desk';
};

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
  command: DecidedCommand,
): Promise<CommandResult> {
  const work = async (tx: Tx): Promise<CommandResult> => {
    const { ticket, events } = await carryOut(ctx, tx, { actor, command });
    // Whoever gives a ticket away sees it one last time, as the answer to having done so.
    return { ticket: toTicketView(ticket ?? (await getTicket(tx.db, command.ticketId))), events };
  };
  return transact(ctx, work, lockFor(command));
}

/** The same for those who want the events alone: reading the ticket again is half of the work. */
export async function logTicketCommand(
  ctx: AppContext,
  actor: Person,
  command: DecidedCommand,
): Promise<TicketEvent[]> {
  const work = async (tx: Tx): Promise<TicketEvent[]> => {
    const { events } = await carryOut(ctx, tx, { actor, command });
    return events;
  };
  return transact(ctx, work, lockFor(command));
}

function lockFor({ ticketId, decidedBy = 'desk' }: DecidedCommand): Lock | null {
  return decidedBy === 'ticket' ? (db) => lockTicket(db, { ticketId }) : null;
}

type CarriedOut = {
  /** `null` where it is not what it was before. */
  ticket: TicketRecord | null;
  events: TicketEvent[];
};

async function carryOut(
  ctx: AppContext,
  tx: Tx,
  { actor, command }: { actor: Person; command: DecidedCommand },
): Promise<CarriedOut> {
  const { ticketId, commandId, decide } = command;
  const replay = await findReplay(tx, actor, { ticketId, commandId });
  if (replay !== null) return { ticket: await getReplayed(tx, actor, replay), events: [replay] };
  const before = await getVisibleTicket(tx.db, actor, ticketId);
  const change = await decide(before, tx);
  if (change.events.length === 0) return { ticket: before, events: [] };
  const events = await saveTicketChange(tx, ctx.bus, {
    before,
    change: { actor, commandId, ...change },
  });
  return { ticket: null, events };
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
