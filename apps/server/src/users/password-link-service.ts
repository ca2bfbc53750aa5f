import { accountLinkPath, type LinkPurpose } from '@etape/shared/account-links';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import type { PasswordLink } from '@etape/shared/users';
import { areLinksMailed, issueAccountLink } from '../account-links/account-link-service.ts';
import { toIso } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { enqueueDelivery } from '../outbox/outbox-service.ts';
import { getUserDetails } from './managed-user-queries.ts';
import { checkMayManageUsers } from './may-manage-users.ts';
import { recordUserAction } from './user-log.ts';

/**
 * Makes a link by which somebody sets a new password, or their first one: for the administrator to
 * hand over, and by mail where that is set up. Throws `forbidden`, `not_found` or `validation`
 * (`userId`: a closed account, which no link opens).
 */
export async function createPasswordLink(
  ctx: AppContext,
  actor: Actor,
  userId: number,
): Promise<PasswordLink> {
  checkMayManageUsers(actor);
  return transact(ctx, async (tx) => {
    const user = await getUserDetails(tx.db, userId);
    if (user.status === 'inactive') {
      throw new DomainError('validation', { fields: { userId: 'not_available' } });
    }
    const purpose = user.status === 'invited' ? 'invitation' : 'password_reset';
    const link = await issuePasswordLink(ctx, tx, { userId, purpose });
    const after = { purpose, mailed: link.mailed };
    await recordUserAction(tx, { actor, action: 'user_link_made', user, after });
    return link;
  });
}

/** The same in a transaction of the caller's, who knows that it is right and records it. */
export async function issuePasswordLink(
  ctx: AppContext,
  tx: Tx,
  { userId, purpose }: { userId: number; purpose: LinkPurpose },
): Promise<PasswordLink> {
  const { token, expiresAt } = await issueAccountLink(tx, { userId, purpose });
  const mailed = await areLinksMailed(ctx, tx.db);
  if (mailed) {
    const payload = { type: purpose, userId };
    await enqueueDelivery(ctx, tx, {
      topic: 'mail',
      payload,
      // Made again while the mail server is down: one mail is enough.
      mergeKey: `${purpose} ${userId}`,
      merge: () => payload,
    });
  }
  const address = `${ctx.publicUrl ?? ''}${accountLinkPath(token)}`;
  return { purpose, address, expiresAt: toIso(expiresAt), mailed };
}
