import { DomainError } from '@etape/shared/errors';
import type { ListUsersInput } from '@etape/shared/user-schemas';
import type { ManagedUser, UserDetails, UserPage, UserStatus } from '@etape/shared/users';
import { toIso } from '../clock.ts';
import { containsWords } from '../db/contains-words.ts';
import type { Db } from '../db/schema.ts';
import { decodeTextCursor, encodeTextCursor } from '../db/text-cursor.ts';
import { findSecondFactor } from '../second-factors/second-factor-queries.ts';
import { toProfile } from './user-queries.ts';

/** A page of everybody, by name as it is shown. Throws `validation` (`cursor`). */
export async function listUsers(db: Db, input: ListUsersInput): Promise<UserPage> {
  const { search, role, departmentId, status } = input;
  let query = selectUsers(db);
  if (search !== undefined) query = query.where(containsWords('users.search_text', search));
  if (role !== undefined) query = query.where('users.role', '=', role);
  if (departmentId !== undefined) query = query.where('users.department_id', '=', departmentId);
  if (status !== undefined) query = withStatus(query, status);
  if (input.cursor != null) {
    const { text, id } = decodeTextCursor(input.cursor);
    query = query.where((eb) =>
      eb.or([
        eb('users.search_text', '>', text),
        eb.and([eb('users.search_text', '=', text), eb('users.id', '>', id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy('users.search_text')
    .orderBy('users.id')
    .limit(input.limit + 1)
    .execute();
  const page = rows.slice(0, input.limit);
  const last = page.at(-1);
  return {
    items: page.map(toManagedUser),
    nextCursor:
      rows.length > page.length && last
        ? encodeTextCursor({ text: last.search_text, id: last.id })
        : null,
  };
}

/** Active or not. Throws `not_found`. */
export async function getUserDetails(db: Db, userId: number): Promise<UserDetails> {
  const row = await selectUsers(db).where('users.id', '=', userId).executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found');
  const { count } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('assignee_id', '=', userId)
    .where('status', '=', 'in_progress')
    .executeTakeFirstOrThrow();
  return {
    ...toManagedUser(row),
    createdAt: toIso(row.created_at),
    ticketsInProgress: count,
    hasSecondFactor: (await findSecondFactor(db, userId)) !== null,
    lastAdmin: await isLastAdmin(db, userId),
  };
}

/**
 * Whether nobody else could administer the desk. An administrator who was invited and has not come
 * yet may never come: they do not count.
 */
export async function isLastAdmin(db: Db, userId: number): Promise<boolean> {
  const rows = await db
    .selectFrom('users')
    .select('id')
    .where('role', '=', 'admin')
    .where('active', '=', 1)
    .where('password_set_at', 'is not', null)
    .limit(2)
    .execute();
  return rows.length === 1 && rows[0]?.id === userId;
}

type UserQuery = ReturnType<typeof selectUsers>;

function selectUsers(db: Db) {
  return db
    .selectFrom('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .select((eb) => [
      'users.id',
      'users.first_name',
      'users.last_name',
      'users.role',
      'users.email',
      'users.phone',
      'users.language',
      'users.active',
      'users.password_set_at',
      'users.created_at',
      'users.search_text',
      'departments.id as department_id',
      'departments.name as department_name',
      eb
        .selectFrom('sessions')
        .whereRef('sessions.user_id', '=', 'users.id')
        .select(({ fn }) => fn.max('sessions.rotated_at').as('rotated_at'))
        .as('last_seen_at'),
    ]);
}

function withStatus(query: UserQuery, status: UserStatus): UserQuery {
  switch (status) {
    case 'inactive':
      return query.where('users.active', '=', 0);
    case 'invited':
      return query.where('users.active', '=', 1).where('users.password_set_at', 'is', null);
    case 'active':
      return query.where('users.active', '=', 1).where('users.password_set_at', 'is not', null);
    default:
      return status satisfies never;
  }
}

function toManagedUser(row: Awaited<ReturnType<UserQuery['execute']>>[number]): ManagedUser {
  return {
    ...toProfile(row),
    status: toStatus(row),
    lastSeenAt: row.last_seen_at === null ? null : toIso(row.last_seen_at),
  };
}

function toStatus(row: { active: 0 | 1; password_set_at: number | null }): UserStatus {
  if (row.active === 0) return 'inactive';
  return row.password_set_at === null ? 'invited' : 'active';
}
