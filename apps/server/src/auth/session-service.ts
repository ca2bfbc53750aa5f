import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { revokeSessionsOf } from './session-store.ts';

/**
 * Ends a person's sessions and, after the commit, their sockets: all of them or, with `except`,
 * all but the one in use.
 */
export async function endSessions(
  ctx: AppContext,
  tx: Tx,
  { userId, except }: { userId: number; except?: string },
): Promise<void> {
  if (except === undefined) {
    await revokeSessionsOf(tx, { userId });
    tx.onCommit(() => ctx.bus.publishAccessEnded({ userId }));
    return;
  }
  const ended = await revokeSessionsOf(tx, { userId, except });
  tx.onCommit(() => {
    for (const sessionId of ended) ctx.bus.publishAccessEnded({ userId, sessionId });
  });
}
