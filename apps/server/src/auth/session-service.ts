import { DomainError } from '@etape/shared/errors';
import type { AppContext } from '../context.ts';
import type { Tx } from '../db/transaction.ts';
import { listOpenSessions } from './session-queries.ts';
import { revokeSession, revokeSessionsOf } from './session-store.ts';

/**
 * Ends a person's sessions and, after the commit, their sockets: all of them or, with `except`,
 * all but the one in use.
 */
export async function endSessions(
  ctx: Pick<AppContext, 'bus'>,
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

/** Ends one session of a person, and its sockets. Throws `not_found` where it is not open. */
export async function endSession(
  ctx: AppContext,
  tx: Tx,
  { userId, sessionId }: { userId: number; sessionId: string },
): Promise<void> {
  const open = await listOpenSessions(tx.db, { userId, now: tx.now });
  if (!open.some(({ id }) => id === sessionId)) throw new DomainError('not_found');
  await revokeSession(tx, sessionId);
  tx.onCommit(() => ctx.bus.publishAccessEnded({ userId, sessionId }));
}

/**
 * What a person may see has changed, their sessions go on: their sockets close and come back as who
 * they are now. A stream that stayed open would go on as who they were.
 */
export function reopenSockets(ctx: AppContext, tx: Tx, userId: number): void {
  tx.onCommit(() => ctx.bus.publishAccessEnded({ userId }));
}
