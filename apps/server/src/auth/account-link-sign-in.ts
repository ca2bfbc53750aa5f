import type { AccountLinkView } from '@etape/shared/account-links';
import type { FollowLinkInput, ReadLinkInput } from '@etape/shared/auth-schemas';
import { followAccountLink, readAccountLink } from '../account-links/account-link-service.ts';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { type Client, type SignedIn, toSignedIn } from './auth-service.ts';
import { refuseWeakPassword } from './password-strength.ts';
import { hashPassword } from './passwords.ts';
import { openSession } from './session-store.ts';

/** Whom a link is for and what it does. Throws `link_invalid`. */
export async function readLink(
  ctx: AppContext,
  { token }: ReadLinkInput,
): Promise<AccountLinkView> {
  const now = ctx.clock.now();
  const { purpose, email, firstName } = await readAccountLink(ctx.db.read, { token, now });
  return { purpose, email, firstName };
}

/**
 * Sets the password of a link's account, ends what was signed in to it, and signs its bearer in.
 * Works once, then throws `link_invalid`. A password that is
 * refused (`validation`) does not use the link up.
 */
export async function signInByLink(
  ctx: AppContext,
  client: Client,
  { token, password }: FollowLinkInput,
): Promise<SignedIn> {
  // Looked at first: hashing is dear, and not to be had for a made-up link.
  const { email, firstName } = await readAccountLink(ctx.db.read, { token, now: ctx.clock.now() });
  await refuseWeakPassword(password, { field: 'password', about: [email, firstName] });
  const passwordHash = await hashPassword(password);
  const session = await transact(ctx, async (tx) => {
    const userId = await followAccountLink(ctx, tx, { token, passwordHash });
    return openSession(tx, { userId, userAgent: client.userAgent });
  });
  return toSignedIn(ctx, session);
}
