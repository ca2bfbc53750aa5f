import type { UnreadNotifications } from '@etape/shared/notifications';
import type { Actor } from '@etape/shared/people';
import type { AppContext } from '../context.ts';
import { createWakeQueue } from '../desk/wake-queue.ts';
import { countUnread } from './notification-queries.ts';

/**
 * How many notifications are unread, now and whenever there are new ones or fewer, until the signal
 * aborts. `getActor` is asked each time: what somebody may see may have changed.
 */
export async function* followNotifications(
  ctx: AppContext,
  { userId, getActor }: { userId: number; getActor: () => Promise<Actor | null> },
  signal: AbortSignal,
): AsyncGenerator<UnreadNotifications, void> {
  const queue = createWakeQueue<'look'>(signal, (wake) => wake);
  const stop = ctx.bus.onNotified(userId, () => queue.push('look'));
  queue.push('look');
  try {
    while (!signal.aborted) {
      await queue.take();
      const actor = signal.aborted ? null : await getActor();
      if (actor === null || signal.aborted) return;
      yield { unread: await countUnread(ctx.db.read, actor) };
    }
  } finally {
    stop();
  }
}
