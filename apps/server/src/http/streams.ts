import { mayReceive } from '@etape/shared/audience';
import { DomainError } from '@etape/shared/errors';
import type { DeskChange, TicketEvent } from '@etape/shared/events';
import type { Actor, Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import type { TicketView } from '@etape/shared/tickets';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import { followDesk } from '../desk/desk-feed.ts';
import { followPresence, type TicketPresence } from '../desk/presence-feed.ts';
import { getVisibleTicket } from '../tickets/ticket-queries.ts';
import { toTrpcError } from './error-map.ts';
import type { RequestContext } from './request-context.ts';
import { waitForReader } from './slow-readers.ts';
import { getCaller } from './trpc.ts';

type StreamContext = RequestContext & { caller: Person };

/**
 * A ticket's events after `lastEventId`, then live. One frame carries all that is new; its id is
 * the number of the last one, from which a client goes on after a break. Ends with `not_found` when
 * the caller loses sight of the ticket.
 */
export async function* streamTicketEvents(
  ctx: StreamContext,
  input: { ticketId: number; lastEventId?: string | null | undefined },
  signal: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<TicketEvent[]>, void> {
  const ends = signal ?? new AbortController().signal;
  const { ticketId, lastEventId } = input;
  try {
    await getVisibleTicket(ctx.app.db.read, ctx.caller, ticketId);
    const after = lastEventId == null ? 0 : Number(lastEventId);
    for await (const { events, subject } of ctx.app.feeds.follow(ticketId, after, ends)) {
      const actor: Actor = ctx.caller;
      if (!can(actor, 'ticket.view', subject)) throw new DomainError('not_found');
      const visible = events.filter(({ audience }) => mayReceive(actor, audience));
      const last = events.at(-1);
      if (visible.length === 0 || last === undefined) continue;
      await waitForReader(ctx.connection, ends);
      // Past what was left out, too: it need not be looked at again.
      yield tracked(
        String(last.event.seq),
        visible.map(({ event }) => event),
      );
    }
  } catch (error) {
    throw translate(error);
  }
}

export async function* streamDeskChanges(
  ctx: StreamContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<DeskChange<TicketView>, void> {
  const ends = signal ?? new AbortController().signal;
  try {
    for await (const change of followDesk(ctx.app, () => getActor(ctx), ends)) {
      await waitForReader(ctx.connection, ends);
      yield change;
    }
  } catch (error) {
    throw translate(error);
  }
}

export async function* streamPresence(
  ctx: StreamContext,
  { ticketId }: { ticketId: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<TicketPresence, void> {
  const ends = signal ?? new AbortController().signal;
  const getActorNow = () => getActor(ctx);
  try {
    yield* followPresence(ctx.app, { ticketId, getActor: getActorNow }, ends);
  } catch (error) {
    throw translate(error);
  }
}

/** `null` once the session is over: the stream then ends quietly, with its socket. */
async function getActor(ctx: RequestContext): Promise<Actor | null> {
  try {
    const { caller } = await getCaller(ctx);
    return caller;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

function translate(error: unknown): unknown {
  return error instanceof DomainError ? toTrpcError(error) : error;
}
