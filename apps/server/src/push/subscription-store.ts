import type { SubscribeInput } from '@etape/shared/push-schemas';
import type { Tx } from '../db/transaction.ts';

/** One for a session, and one for a browser: whoever was told there before is not any more. */
export async function replaceSubscription(
  tx: Tx,
  { userId, sessionId }: { userId: number; sessionId: string },
  { endpoint, keys }: SubscribeInput,
): Promise<void> {
  await tx.db
    .deleteFrom('push_subscriptions')
    .where((eb) => eb.or([eb('session_id', '=', sessionId), eb('endpoint', '=', endpoint)]))
    .execute();
  await tx.db
    .insertInto('push_subscriptions')
    .values({
      user_id: userId,
      session_id: sessionId,
      endpoint,
      p256dh: keys.p256dh,
      auth: keys.auth,
      created_at: tx.now,
    })
    .execute();
}

export async function removeSubscriptionOf(tx: Tx, sessionId: string): Promise<void> {
  await tx.db.deleteFrom('push_subscriptions').where('session_id', '=', sessionId).execute();
}

/** `endpoint`: only as long as it is the one that was found to be gone. */
export async function removeSubscription(tx: Tx, id: number, endpoint: string): Promise<void> {
  await tx.db
    .deleteFrom('push_subscriptions')
    .where('id', '=', id)
    .where('endpoint', '=', endpoint)
    .execute();
}

/** All but the newest of a person. */
export async function removeOldest(tx: Tx, userId: number, keep: number): Promise<void> {
  await tx.db
    .deleteFrom('push_subscriptions')
    .where('user_id', '=', userId)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('push_subscriptions')
        .select('id')
        .where('user_id', '=', userId)
        .orderBy('id', 'desc')
        .limit(keep),
    )
    .execute();
}

/** Those of sessions that are over. */
export async function removeEnded(tx: Tx): Promise<void> {
  await tx.db
    .deleteFrom('push_subscriptions')
    .where('session_id', 'not in', (eb) =>
      eb
        .selectFrom('sessions as session')
        .select('session.id')
        .where('session.revoked_at', 'is', null)
        .where('session.expires_at', '>', tx.now),
    )
    .execute();
}
