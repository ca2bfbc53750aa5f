import type { OpenSession } from '@etape/shared/users';
import { toIso } from '../clock.ts';
import type { Db } from '../db/schema.ts';

export type SessionRecord = {
  id: string;
  userAgent: string | null;
  createdAt: number;
  /** When it last got new tokens: every quarter of an hour while it is in use. */
  rotatedAt: number;
};

/** Where somebody is signed in, the session used last first. */
export async function listOpenSessions(
  db: Db,
  { userId, now }: { userId: number; now: number },
): Promise<SessionRecord[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['id', 'user_agent', 'created_at', 'rotated_at'])
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('rotated_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    rotatedAt: row.rotated_at,
  }));
}

/** The same as their owner and administrators see it; `currentId`: the session that asks. */
export async function viewOpenSessions(
  db: Db,
  { currentId, ...about }: { userId: number; now: number; currentId: string },
): Promise<OpenSession[]> {
  const sessions = await listOpenSessions(db, about);
  return sessions.map(({ id, userAgent, createdAt, rotatedAt }) => ({
    id,
    userAgent,
    createdAt: toIso(createdAt),
    lastSeenAt: toIso(rotatedAt),
    current: id === currentId,
  }));
}

/** When and by what browser a session was begun, and when it ended. */
export async function findSession(
  db: Db,
  id: string,
): Promise<{ userAgent: string | null; createdAt: number; revokedAt: number | null } | null> {
  const row = await db
    .selectFrom('sessions')
    .select(['user_agent', 'created_at', 'revoked_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return { userAgent: row.user_agent, createdAt: row.created_at, revokedAt: row.revoked_at };
}
