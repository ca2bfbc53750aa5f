import type { AccountLinkView } from '@etape/shared/account-links';
import type { FollowLinkInput, ReadLinkInput } from '@etape/shared/auth-schemas';
import { followAccountLink, readAccountLink } from '../account-links/account-link-service.ts';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { checkCode } from '../second-factors/code-check.ts';
import { type Client, type SignedIn, toSignedIn } from './auth-service.ts';
import { requireCode } from './identity-proof.ts';
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
 * Works once, then throws `link_invalid`. What is refused does not use the link up: a weak password
 * (`validation`), the code of a second factor that is missing (`second_factor_required`), wrong
 * (`validation`) or was so too often (`too_many_attempts`): a mailbox alone is no second factor.
 */
export async function signInByLink(
  ctx: AppContext,
  client: Client,
  { token, password, code }: FollowLinkInput,
): Promise<SignedIn> {
  // Looked at first: hashing is dear, and not to be had for a made-up link.
  const now = ctx.clock.now();
  const { userId: owner, email, firstName } = await readAccountLink(ctx.db.read, { token, now });
  await refuseWeakPassword(password, { field: 'password', about: [email, firstName] });
  requireCode(await checkCode(ctx, owner, code));
  const passwordHash = await hashPassword(password);
  const session = await transact(ctx, async (tx) => {
    const userId = await followAccountLink(ctx, tx, { token, passwordHash });
    return openSession(tx, { userId, userAgent: client.userAgent });
  });
  return toSignedIn(ctx, session);
}
