import type { EndOwnSessionInput, EndOwnSessionsInput } from '@etape/shared/auth-schemas';
import type { OpenSession } from '@etape/shared/users';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { viewOpenSessions } from './session-queries.ts';
import { endSession, endSessions } from './session-service.ts';

/** Who asks, and from which session. */
type Caller = { userId: number; sessionId: string };

/** Where one is signed in oneself. */
export async function listOwnSessions(
  ctx: AppContext,
  { userId, sessionId }: Caller,
): Promise<OpenSession[]> {
  const now = ctx.clock.now();
  return viewOpenSessions(ctx.db.read, { userId, now, currentId: sessionId });
}

/** Ends one of them, and its sockets, at once. Throws `not_found`: not open, or not one's own. */
export async function endOwnSession(
  ctx: AppContext,
  { userId }: Caller,
  { sessionId }: EndOwnSessionInput,
): Promise<void> {
  await transact(ctx, (tx) => endSession(ctx, tx, { userId, sessionId }));
}

/** Ends all of them, or all but the one that asks, and their sockets, at once. */
export async function endOwnSessions(
  ctx: AppContext,
  { userId, sessionId }: Caller,
  { scope }: EndOwnSessionsInput,
): Promise<void> {
  const except = scope === 'others' ? { except: sessionId } : {};
  await transact(ctx, (tx) => endSessions(ctx, tx, { userId, ...except }));
}
