import type { TicketEvent } from '@etape/shared/events';
import { type TrackedEnvelope, tracked } from '@trpc/server';
import type { LoggedEvent } from '../events/event-log.ts';
import type { RequestContext } from './request-context.ts';

/** A client that moves hears of the new socket's start long before this. */
const OVERLAP_MS = 10_000;

/** Whoever lacks more has been away, not moving from one socket to the next. */
const MOVING_GAP = 100;

type Frames = Generator<TrackedEnvelope<TicketEvent[]>, void>;

/**
 * How a stream's events are put into frames: all that is new in one, but one by one while a client
 * may be moving between two sockets. It then gets from both and leaves out those frames of the new
 * one whose ids the old one has brought (`overlapEventIds` in @trpc/client): an id must stand for
 * the same events on both, however differently they read the log.
 *
 * @param gap how many events lay between the place where the reader goes on and the end; `null`
 *   where they begin from the first.
 */
export function createFraming(
  { app, connection }: Pick<RequestContext, 'app' | 'connection'>,
  gap: number | null,
): (visible: readonly LoggedEvent[], last: LoggedEvent) => Frames {
  const settledAt =
    gap === null || gap > MOVING_GAP ? Number.NEGATIVE_INFINITY : app.clock.now() + OVERLAP_MS;
  const isLeaving = () => connection.type === 'socket' && connection.isLeaving();

  return function* frame(visible, last) {
    if (!isLeaving() && app.clock.now() >= settledAt) {
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
