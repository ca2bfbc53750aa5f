import type { Actor } from '@etape/shared/people';
import type { EndUserSessionInput } from '@etape/shared/user-schemas';
import type { OpenSession } from '@etape/shared/users';
import { listOpenSessions, viewOpenSessions } from '../auth/session-queries.ts';
import { endSession, endSessions } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { getUserDetails } from './managed-user-queries.ts';
import { checkMayManageUsers } from './may-manage-users.ts';
import { recordUserAction } from './user-log.ts';

/** Who asks, and from which session. */
type Caller = { actor: Actor; sessionId: string };

/** Where somebody is signed in. Throws `forbidden` or `not_found`. */
export async function listUserSessions(
  ctx: AppContext,
  { actor, sessionId }: Caller,
  userId: number,
): Promise<OpenSession[]> {
  checkMayManageUsers(actor);
  await getUserDetails(ctx.db.read, userId);
  const now = ctx.clock.now();
  return viewOpenSessions(ctx.db.read, { userId, now, currentId: sessionId });
}

/** Ends one of them, and its sockets, at once. Throws `forbidden` or `not_found`. */
export async function endUserSession(
  ctx: AppContext,
  actor: Actor,
  { userId, sessionId }: EndUserSessionInput,
): Promise<void> {
  checkMayManageUsers(actor);
  await transact(ctx, async (tx) => {
    await endSession(ctx, tx, { userId, sessionId });
    await record(tx, { actor, userId, count: 1 });
  });
}

/** Ends all of them but the one that asks. Throws `forbidden` or `not_found`. */
export async function endUserSessions(
  ctx: AppContext,
  { actor, sessionId }: Caller,
  userId: number,
): Promise<void> {
  checkMayManageUsers(actor);
  await transact(ctx, async (tx) => {
    const open = await listOpenSessions(tx.db, { userId, now: tx.now });
    const count = open.filter(({ id }) => id !== sessionId).length;
    await endSessions(ctx, tx, { userId, except: sessionId });
    await record(tx, { actor, userId, count });
  });
}

async function record(
  tx: Tx,
  { actor, userId, count }: { actor: Actor; userId: number; count: number },
): Promise<void> {
  const user = await getUserDetails(tx.db, userId);
  if (count === 0) return;
  const after = { sessions: count };
  await recordUserAction(tx, { actor, action: 'user_sessions_ended', user, after });
}
