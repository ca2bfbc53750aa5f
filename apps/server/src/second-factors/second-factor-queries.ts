import type { Role } from '@etape/shared/people';
import { isSecondFactorRequired } from '@etape/shared/second-factor';
import type { Db } from '../db/schema.ts';
import { getSettings } from '../settings/settings-queries.ts';

/** A factor in force: `secret` is sealed, times are epoch milliseconds. */
export type SecondFactor = { secret: string; confirmedAt: number; recoverySalt: string };

/** The second factor that somebody signs in with; `null`: none, or one not confirmed yet. */
export async function findSecondFactor(db: Db, userId: number): Promise<SecondFactor | null> {
  const row = await db
    .selectFrom('second_factors')
    .select(['secret', 'confirmed_at', 'recovery_salt'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { secret, confirmed_at: confirmedAt, recovery_salt: recoverySalt } = row;
  if (secret === null || confirmedAt === null || recoverySalt === null) return null;
  return { secret, confirmedAt, recoverySalt };
}

/** The sealed secret that is being set up. */
export async function findPendingSecret(
  db: Db,
  userId: number,
): Promise<{ secret: string; since: number } | null> {
  const row = await db
    .selectFrom('second_factors')
    .select(['pending_secret', 'pending_since'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  if (row === undefined || row.pending_secret === null || row.pending_since === null) return null;
  return { secret: row.pending_secret, since: row.pending_since };
}

export async function countRecoveryCodesLeft(db: Db, userId: number): Promise<number> {
  const { count } = await db
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('user_id', '=', userId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Whether somebody of this role is held to a second factor on this desk. */
export async function isRequiredOf(db: Db, role: Role): Promise<boolean> {
  if (!isSecondFactorRequired('staff', role)) return false;
  const { secondFactor } = await getSettings(db, 'security');
  return isSecondFactorRequired(secondFactor, role);
}

/** Whether somebody may do nothing before they have set up a second factor. */
export async function isSecondFactorMissing(
  db: Db,
  { id, role }: { id: number; role: Role },
): Promise<boolean> {
  return (await isRequiredOf(db, role)) && (await findSecondFactor(db, id)) === null;
}

/** Everybody active who has one of these roles and no second factor. */
export async function listWithoutSecondFactor(db: Db, roles: readonly Role[]): Promise<number[]> {
  const rows = await db
    .selectFrom('users')
    .leftJoin('second_factors', 'second_factors.user_id', 'users.id')
    .select('users.id')
    .where('users.active', '=', 1)
    .where('users.role', 'in', roles)
    .where('second_factors.confirmed_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
