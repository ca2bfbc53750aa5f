import type { TicketEvent } from '@etape/shared/events';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import type { LoggedEvent } from '../events/event-log.ts';
import type { RequestContext } from './request-context.ts';

/** A client that moves has heard from its new socket, and of all that was on its way, before this. */
const MOVE_MS = 30_000;

/** Whoever lacks more has been away, not moving from one server to another. */
const GAP_OF_A_MOVE = 100;

type Frames = Generator<TrackedEnvelope<TicketEvent[]>, void>;

/**
 * How a stream's events are put into frames: all that is new in one, but one by one while a client
 * moves between two sockets. It then gets from both and leaves out those frames of the new one
 * whose ids the old one has brought (`overlapEventIds` in @trpc/client): an id must stand for the
 * same events on both, however differently they read the log.
 *
 * @param gap how many events lay between the place where the reader goes on and the end; `null`
 *   where they begin from the first.
 */
export function createFraming(
  { app, connection }: Pick<RequestContext, 'app' | 'connection'>,
  gap: number | null,
): (visible: readonly LoggedEvent[], last: LoggedEvent) => Frames {
  const isLeaving = () => connection.type === 'socket' && connection.isLeaving();
  const isArriving = connection.type === 'socket' && connection.isArriving();
  // Where several servers share a database, nobody here knows what they leave on another one.
  const mayArrive = app.db.kind === 'postgres' && gap !== null && gap <= GAP_OF_A_MOVE;
  const settledAt = isArriving || mayArrive ? performance.now() + MOVE_MS : 0;

  return function* frame(visible, last) {
    if (!isLeaving() && performance.now() >= settledAt) {
      // Past what was left out, too: it need not be looked at again.
      yield tracked(
        String(last.event.seq),
        visible.map(({ event }) => event),
      );
      return;
    }
    for (const { event } of visible) yield tracked(String(event.seq), [event]);
  };
}
