import type { Person } from '@etape/shared/people';
import type { Profile } from '@etape/shared/users';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db, UserRow } from '../db/schema.ts';
import { type PersonRow, toPerson } from '../people/people-queries.ts';

export async function findUserByEmail(db: Db, email: string): Promise<UserRow | null> {
  const row = await db
    .selectFrom('users')
    .selectAll()
    .where('email', '=', email)
    .executeTakeFirst();
  return row ?? null;
}

export async function findUser(db: Db, id: number): Promise<UserRow | null> {
  const row = await db.selectFrom('users').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function findProfile(db: Db, id: number): Promise<Profile | null> {
  const row = await selectProfiles(db).where('users.id', '=', id).executeTakeFirst();
  return row === undefined ? null : toProfile(row);
}

/** Whoever has one of these addresses, active or not, by their address. */
export async function findAccountsByEmail(
  db: Db,
  emails: readonly string[],
): Promise<Map<string, Profile & { active: boolean }>> {
  const rows = await selectProfiles(db)
    .select('users.active')
    .where('users.email', 'in', emails)
    .execute();
  return new Map(rows.map((row) => [row.email, { ...toProfile(row), active: row.active === 1 }]));
}

function selectProfiles(db: Db) {
  return db
    .selectFrom('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .select([
      'users.id',
      'users.first_name',
      'users.last_name',
      'users.role',
      'users.email',
      'users.phone',
      'users.language',
      'departments.id as department_id',
      'departments.name as department_name',
    ]);
}

type ProfileRow = PersonRow &
  Pick<UserRow, 'email' | 'phone' | 'language' | 'department_id'> & {
    department_name: string | null;
  };

export function toProfile(row: ProfileRow): Profile {
  return {
    ...toPerson(row),
    email: row.email,
    phone: row.phone,
    language: row.language,
    department:
      row.department_id === null || row.department_name === null
        ? null
        : { id: row.department_id, name: row.department_name },
  };
}

/** Who a session speaks for, or why it no longer does. */
export type CallerState =
  | { state: 'signed_in'; person: Person }
  | { state: 'inactive' }
  | { state: 'ended' };

export async function findCaller(
  db: Db,
  { userId, sessionId, now }: { userId: number; sessionId: string; now: number },
): Promise<CallerState> {
  const [row] = await selectCaller(db, { userId, sessionId });
  if (row === undefined) return { state: 'ended' };
  if (row.active === 0) return { state: 'inactive' };
  if (row.revoked_at !== null || row.expires_at <= now) return { state: 'ended' };
  return { state: 'signed_in', person: toPerson(row) };
}

const selectCaller = prepareQuery((db, place: PlaceOf<{ userId: number; sessionId: string }>) =>
  db
    .selectFrom('users')
    .innerJoin('sessions', 'sessions.user_id', 'users.id')
    .select([
      'users.id',
      'users.first_name',
      'users.last_name',
      'users.role',
      'users.active',
      'sessions.revoked_at',
      'sessions.expires_at',
    ])
    .where('users.id', '=', place('userId'))
    .where('sessions.id', '=', place('sessionId')),
);

/** Whether there is an administrator, be their account active or not. */
export async function hasAdmin(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
