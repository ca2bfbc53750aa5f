import { createHash, randomBytes } from 'node:crypto';
import type { AccountLinkView, LinkPurpose } from '@etape/shared/account-links';
import { DomainError } from '@etape/shared/errors';
import { endSessions } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { findUser } from '../users/user-queries.ts';
import { setPassword } from '../users/user-service.ts';

/** How long a link may be followed, in milliseconds. */
const LIFETIME_MS: Record<LinkPurpose, number> = {
  invitation: 48 * 60 * 60_000,
  password_reset: 30 * 60_000,
};

/** `token` stands in the link and nowhere else: only its hash is kept. `expiresAt`: epoch ms. */
export type AccountLink = { token: string; expiresAt: number };

/**
 * Makes a link by which its bearer sets the account's password, once. Several may be about at the
 * same time (one copied, one mailed); using one ends them all.
 */
export async function issueAccountLink(
  tx: Tx,
  { userId, purpose }: { userId: number; purpose: LinkPurpose },
): Promise<AccountLink> {
  const token = randomBytes(32).toString('base64url');
  const expiresAt = tx.now + LIFETIME_MS[purpose];
  await tx.db.deleteFrom('account_links').where('expires_at', '<=', tx.now).execute();
  await tx.db
    .insertInto('account_links')
    .values({
      hash: hashToken(token),
      user_id: userId,
      purpose,
      created_at: tx.now,
      expires_at: expiresAt,
    })
    .execute();
  return { token, expiresAt };
}

/** Whether a link can be sent by mail: mail is on, and somebody has said where the desk is found. */
export async function areLinksMailed({ publicUrl }: AppContext, db: Db): Promise<boolean> {
  const { enabled } = await getSettings(db, 'mail');
  return enabled && publicUrl !== null;
}

/** Whose password a link sets. Throws `link_invalid`: unknown, used, expired, or a closed account. */
export async function readAccountLink(
  db: Db,
  { token, now }: { token: string; now: number },
): Promise<AccountLinkView & { userId: number }> {
  const link = await db
    .selectFrom('account_links')
    .selectAll()
    .where('hash', '=', hashToken(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  const user = link === undefined ? null : await findUser(db, link.user_id);
  if (link === undefined || user === null || user.active === 0) {
    throw new DomainError('link_invalid');
  }
  const { email, first_name: firstName } = user;
  return { userId: user.id, purpose: link.purpose, email, firstName };
}

/**
 * Follows a link: the password is set, every link of the account and every session of it ends.
 * Returns whose it was. Throws `link_invalid`.
 */
export async function followAccountLink(
  ctx: AppContext,
  tx: Tx,
  { token, passwordHash }: { token: string; passwordHash: string },
): Promise<number> {
  const { userId } = await readAccountLink(tx.db, { token, now: tx.now });
  await endAccountLinks(tx, userId);
  await setPassword(tx, userId, passwordHash);
  await endSessions(ctx, tx, { userId });
  return userId;
}

/** Makes every link of an account worthless. */
export async function endAccountLinks(tx: Tx, userId: number): Promise<void> {
  await tx.db.deleteFrom('account_links').where('user_id', '=', userId).execute();
}

/** The tokens are 256 random bits: a plain hash is enough, there is nothing to guess. */
function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
