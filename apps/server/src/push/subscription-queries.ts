import type { Db } from '../db/schema.ts';
import type { PushTarget } from './push-sender.ts';

/** Browsers that take push messages for somebody whose session there has not ended. */
function selectLive(db: Db, now: number) {
  return db
    .selectFrom('push_subscriptions as subscription')
    .innerJoin('sessions as session', 'session.id', 'subscription.session_id')
    .innerJoin('users as user', 'user.id', 'subscription.user_id')
    .where('user.active', '=', 1)
    .where('session.revoked_at', 'is', null)
    .where('session.expires_at', '>', now);
}

/** The subscriptions of each of these people; who has none is left out. */
export async function findSubscriptionsOf(
  db: Db,
  userIds: readonly number[],
  now: number,
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  if (userIds.length === 0) return found;
  const rows = await selectLive(db, now)
    .select(['subscription.id', 'subscription.user_id'])
    .where('subscription.user_id', 'in', userIds)
    .orderBy('subscription.id')
    .execute();
  for (const { id, user_id } of rows) found.set(user_id, [...(found.get(user_id) ?? []), id]);
  return found;
}

/** Where to send, as long as somebody is signed in there. */
export async function findLiveTarget(
  db: Db,
  subscriptionId: number,
  now: number,
): Promise<PushTarget | null> {
  const row = await selectLive(db, now)
    .select(['subscription.endpoint', 'subscription.p256dh', 'subscription.auth'])
    .where('subscription.id', '=', subscriptionId)
    .executeTakeFirst();
  return row ?? null;
}

/** Where the browser of a session is told; null: it is not. */
export async function findEndpointOf(db: Db, sessionId: string): Promise<string | null> {
  const row = await db
    .selectFrom('push_subscriptions')
    .select('endpoint')
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.endpoint ?? null;
}
