import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { DomainError } from '@etape/shared/errors';
import type { Tx } from '../db/transaction.ts';
import { REFRESH_TOKEN_MS } from './lifetimes.ts';

/** An answer may be lost on the way, two tabs may ask at once: nobody is signed out by bad luck. */
const PREDECESSOR_MS = 10_000;

export type OpenedSession = { sessionId: string; userId: number; refreshToken: string };

/** Starts a family of refresh tokens. Only their hashes are kept. */
export async function openSession(
  tx: Tx,
  { userId, userAgent }: { userId: number; userAgent: string | null },
): Promise<OpenedSession> {
  const sessionId = randomUUID();
  await tx.db
    .insertInto('sessions')
    .values({
      id: sessionId,
      user_id: userId,
      generation: 1,
      rotated_at: tx.now,
      created_at: tx.now,
      expires_at: tx.now + REFRESH_TOKEN_MS,
      revoked_at: null,
      reused_at: null,
      user_agent: userAgent?.slice(0, 300) ?? null,
    })
    .execute();
  const refreshToken = await issueRefreshToken(tx, sessionId, 1);
  return { sessionId, userId, refreshToken };
}

export type Rotation =
  | { reused: false; session: OpenedSession }
  | { reused: true; userId: number; sessionId: string };

/**
 * Exchanges a refresh token for the next. The family counts generations: the current one moves on,
 * the one before it is accepted for ten seconds more and gets another token of the current one,
 * anything older is reuse, and the family ends. Throws `session_expired`, `session_reused` where the
 * family ended that way before or, to whoever held a session of an account that was closed,
 * `account_inactive`.
 */
export async function rotateSession(tx: Tx, refreshToken: string): Promise<Rotation> {
  const token = await tx.db
    .selectFrom('refresh_tokens as token')
    .innerJoin('sessions as session', 'session.id', 'token.session_id')
    .innerJoin('users', 'users.id', 'session.user_id')
    .select([
      'users.active',
      'token.generation as token_generation',
      'session.id',
      'session.user_id',
      'session.generation',
      'session.rotated_at',
      'session.expires_at',
      'session.revoked_at',
      'session.reused_at',
    ])
    .where('token.hash', '=', hashToken(refreshToken))
    .executeTakeFirst();
  if (token?.active === 0) throw new DomainError('account_inactive');
  if (token !== undefined && token.reused_at !== null) throw new DomainError('session_reused');
  if (token === undefined || token.revoked_at !== null || token.expires_at <= tx.now) {
    throw new DomainError('session_expired');
  }
  const { id: sessionId, user_id: userId } = token;
  const age = token.generation - token.token_generation;
  if (age === 0) {
    const generation = token.generation + 1;
    await tx.db
      .updateTable('sessions')
      .set({ generation, rotated_at: tx.now, expires_at: tx.now + REFRESH_TOKEN_MS })
      .where('id', '=', sessionId)
      .execute();
    await forgetOldTokens(tx, sessionId);
    const next = await issueRefreshToken(tx, sessionId, generation);
    return { reused: false, session: { sessionId, userId, refreshToken: next } };
  }
  if (age === 1 && tx.now - token.rotated_at <= PREDECESSOR_MS) {
    const next = await issueRefreshToken(tx, sessionId, token.generation);
    return { reused: false, session: { sessionId, userId, refreshToken: next } };
  }
  await tx.db
    .updateTable('sessions')
    .set({ revoked_at: tx.now, reused_at: tx.now })
    .where('id', '=', sessionId)
    .execute();
  return { reused: true, userId, sessionId };
}

export async function revokeSession(tx: Tx, sessionId: string): Promise<void> {
  await tx.db
    .updateTable('sessions')
    .set({ revoked_at: tx.now })
    .where('id', '=', sessionId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** Ends every session of a person but, where given, the one they are using. */
export async function revokeSessionsOf(
  tx: Tx,
  { userId, except }: { userId: number; except?: string },
): Promise<string[]> {
  let query = tx.db
    .updateTable('sessions')
    .set({ revoked_at: tx.now })
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null);
  if (except !== undefined) query = query.where('id', '<>', except);
  const rows = await query.returning('id').execute();
  return rows.map((row) => row.id);
}

async function issueRefreshToken(tx: Tx, sessionId: string, generation: number): Promise<string> {
  const refreshToken = randomBytes(32).toString('base64url');
  await tx.db
    .insertInto('refresh_tokens')
    .values({
      hash: hashToken(refreshToken),
      session_id: sessionId,
      generation,
      created_at: tx.now,
    })
    .execute();
  return refreshToken;
}

/** Reuse is recognised for as long as a token could have lived; older ones are unknown instead. */
async function forgetOldTokens(tx: Tx, sessionId: string): Promise<void> {
  await tx.db
    .deleteFrom('refresh_tokens')
    .where('session_id', '=', sessionId)
    .where('created_at', '<', tx.now - REFRESH_TOKEN_MS)
    .execute();
}

/** The tokens are 256 random bits: a plain hash is enough, there is nothing to guess. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
