import { mayReceive } from '@etape/shared/audience';
import { DomainError } from '@etape/shared/errors';
import type { DeskChange, TicketEvent } from '@etape/shared/events';
import type { UnreadNotifications } from '@etape/shared/notifications';
import type { Actor, Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import type { TicketView } from '@etape/shared/tickets';
import type { TrackedEnvelope } from '@trpc/server';
import { followDesk } from '../desk/desk-feed.ts';
import { followPresence, type TicketPresence } from '../desk/presence-feed.ts';
import { followNotifications } from '../notifications/notification-feed.ts';
import { getVisibleTicket } from '../tickets/ticket-queries.ts';
import { toTrpcError } from './error-map.ts';
import { createFraming } from './framing.ts';
import type { RequestContext } from './request-context.ts';
import { waitForReader } from './slow-readers.ts';
import { enterStream } from './stream-limit.ts';
import { getCaller } from './trpc.ts';

/** Where a reader goes on: after this event, in the history that they know. */
type StreamPlace = {
  ticketId: number;
  lastEventId?: string | null | undefined;
  history?: string | undefined;
};

type StreamContext = RequestContext & { caller: Person };

/**
 * A ticket's events after `lastEventId`, then live. One frame carries all that is new, but for a
 * hand-over (`framing.ts`); its id is the number of the last one, from which a client goes on after
 * a break. Ends with `not_found` when the caller loses sight of the ticket, at once with
 * `history_changed` where they know another past.
 */
export function streamTicketEvents(
  ctx: StreamContext,
  input: StreamPlace,
  signal: AbortSignal | undefined,
): AsyncGenerator<TrackedEnvelope<TicketEvent[]>, void> {
  return stream(ctx, signal, async function* (ends) {
    const { app, caller, connection } = ctx;
    const { ticketId, lastEventId } = input;
    const { row } = await getVisibleTicket(app.db.read, caller, ticketId);
    const after = lastEventId == null ? 0 : Number(lastEventId);
    // From a number of another history, or one not given yet, a reader would miss what comes.
    if ((input.history ?? app.history) !== app.history || after > row.last_seq) {
      throw new DomainError('history_changed');
    }
    const frame = createFraming(ctx, lastEventId == null ? null : row.last_seq - after);
    for await (const { events, subject } of app.feeds.follow(ticketId, after, ends)) {
      if (!can(caller, 'ticket.view', subject)) throw new DomainError('not_found');
      const visible = events.filter(({ audience }) => mayReceive(caller, audience));
      const last = events.at(-1);
      if (visible.length === 0 || last === undefined) continue;
      await waitForReader(connection, ends);
      // What lies further back was there before the reader came.
      if (last.event.seq > row.last_seq) {
        app.metrics?.observeFeedLag((app.clock.now() - Date.parse(last.event.at)) / 1000);
      }
      yield* frame(visible, last);
    }
  });
}

export function streamDeskChanges(
  ctx: StreamContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<DeskChange<TicketView>, void> {
  return stream(ctx, signal, async function* (ends) {
    for await (const change of followDesk(ctx.app, () => getActor(ctx), ends)) {
      await waitForReader(ctx.connection, ends);
      yield change;
    }
  });
}

export function streamPresence(
  ctx: StreamContext,
  { ticketId }: { ticketId: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<TicketPresence, void> {
  const subject = { ticketId, getActor: () => getActor(ctx) };
  return stream(ctx, signal, (ends) => followPresence(ctx.app, subject, ends));
}

export function streamNotifications(
  ctx: StreamContext,
  signal: AbortSignal | undefined,
): AsyncGenerator<UnreadNotifications, void> {
  const reader = { userId: ctx.caller.id, getActor: () => getActor(ctx) };
  return stream(ctx, signal, (ends) => followNotifications(ctx.app, reader, ends));
}

/** What all streams share: counted on their socket, and refused in the words of a procedure. */
async function* stream<Item>(
  { connection, limits, caller }: StreamContext,
  signal: AbortSignal | undefined,
  follow: (ends: AbortSignal) => AsyncGenerator<Item, void>,
): AsyncGenerator<Item, void> {
  let leave = () => {};
  try {
    leave = enterStream(connection);
    for await (const item of follow(signal ?? new AbortController().signal)) {
      yield item;
      // Whoever asks for the next one has written this one.
      if (connection.type === 'socket') limits.answers.look(caller.id, connection.line);
    }
  } catch (error) {
    throw error instanceof DomainError ? toTrpcError(error) : error;
  } finally {
    leave();
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
