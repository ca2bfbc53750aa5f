import type { Db } from '../db/schema.ts';

/** A pair on P-256 in base64url, by which push services recognise the desk (VAPID, RFC 8292). */
export type PushKeys = { publicKey: string; privateKey: string };

/**
 * The desk's keys: made at the first start and kept in the database, so that a backup brings them
 * along. With others, no browser that subscribed before could be told any more.
 */
export async function readOrMakePushKeys(db: Db, now: number): Promise<PushKeys> {
  const known = await findPushKeys(db);
  if (known !== null) return known;
  const { default: webPush } = await import('web-push');
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await db
    .insertInto('push_keys')
    .values({ id: 1, public_key: publicKey, private_key: privateKey, created_at: now })
    // Of two processes that start at once, one makes them.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const made = await findPushKeys(db);
  if (made === null) throw new Error('The push keys could not be kept');
  return made;
}

async function findPushKeys(db: Db): Promise<PushKeys | null> {
  const row = await db
    .selectFrom('push_keys')
    .select(['public_key as publicKey', 'private_key as privateKey'])
    .executeTakeFirst();
  return row ?? null;
}
