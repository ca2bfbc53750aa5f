import { audienceOf, mayReceive } from '@etape/shared/audience';
import type { DeskChange } from '@etape/shared/events';
import { type Actor, isStaff, type Person } from '@etape/shared/people';
import { can, type TicketSubject } from '@etape/shared/permissions';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import type { TicketHint } from '../events/hints.ts';
import { findPeople } from '../people/people-queries.ts';
import { findTicket } from '../tickets/ticket-queries.ts';
import { toSubject, toTicketView } from '../tickets/ticket-record.ts';
import { createWakeQueue } from './wake-queue.ts';

type Reading = { ticket: TicketView; subject: TicketSubject; actor: Person | null };

/**
 * Hints for lists and toasts about every ticket that this person may see, or could see until the
 * change. Several changes of one ticket may come as one. `getActor` is asked before anything is
 * told: a role may change while the stream is open.
 */
export async function* followDesk(
  ctx: AppContext,
  getActor: () => Promise<Actor | null>,
  signal: AbortSignal,
): AsyncGenerator<DeskChange<TicketView>, void> {
  const queue = createWakeQueue<TicketHint>(
    signal,
    (hint) => `${hint.ticketId} ${hint.change}`,
    // Whoever could see the ticket before the first of them must learn that they no longer can.
    (earlier, later) => ({ ...later, before: earlier.before }),
  );
  let stop = ctx.bus.onTicket(queue.push);
  try {
    let actor = await getActor();
    // From the first moment on everything is heard; who it is says what is worth hearing.
    stop = narrow(ctx, { actor, stop, push: queue.push });
    while (actor !== null && !signal.aborted) {
      for (const hint of await queue.take()) {
        actor = await getActor();
        if (actor === null || signal.aborted) return;
        const change = await describe(ctx, actor, hint);
        if (change !== null) yield change;
      }
    }
  } finally {
    stop();
  }
}

/**
 * Thousands listen and few are concerned: those who see nothing but their own tickets are woken for
 * these alone, staff for what they could see or can see now. A new role comes with a new stream.
 */
function narrow(
  { bus }: AppContext,
  { actor, stop, push }: Listening & { actor: Actor | null },
): () => void {
  if (actor === null) return stop;
  const hear = (hint: TicketHint) => {
    if (concerns(actor, hint)) push(hint);
  };
  const stopHearing = isStaff(actor) ? bus.onTicket(hear) : bus.onTicketOf(actor.id, hear);
  stop();
  return stopHearing;
}

type Listening = { stop: () => void; push: (hint: TicketHint) => void };

function concerns(actor: Actor, { change, before, after }: TicketHint): boolean {
  if (!mayReceive(actor, audienceOf(change))) return false;
  return can(actor, 'ticket.view', after) || (before !== null && can(actor, 'ticket.view', before));
}

async function describe(
  ctx: AppContext,
  actor: Actor,
  hint: TicketHint,
): Promise<DeskChange<TicketView> | null> {
  if (!mayReceive(actor, audienceOf(hint.change))) return null;
  const reading = await readOnce(ctx, hint);
  if (reading === null) return null;
  const { ticketId, change, before } = hint;
  if (can(actor, 'ticket.view', reading.subject)) {
    return { ticketId, change, ticket: reading.ticket, actor: reading.actor };
  }
  const couldSee = before !== null && can(actor, 'ticket.view', before);
  // Not who did it: that is already none of their business.
  return couldSee ? { ticketId, change, ticket: null, actor: null } : null;
}

/** One reading serves all subscribers of this process that ask about the same hint. */
const readings = new WeakMap<TicketHint, Promise<Reading | null>>();

function readOnce(ctx: AppContext, hint: TicketHint): Promise<Reading | null> {
  const known = readings.get(hint);
  if (known !== undefined) return known;
  const reading = read(ctx, hint);
  readings.set(hint, reading);
  return reading;
}

async function read(ctx: AppContext, { ticketId, actorId }: TicketHint): Promise<Reading | null> {
  const record = await findTicket(ctx.db.read, ticketId);
  if (record === null) return null;
  const people = await findPeople(ctx.db.read, actorId === null ? [] : [actorId]);
  return {
    ticket: toTicketView(record),
    subject: toSubject(record.row),
    actor: actorId === null ? null : (people.get(actorId) ?? null),
  };
}
