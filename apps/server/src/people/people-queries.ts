import type { Person } from '@etape/shared/people';
import type { Requester } from '@etape/shared/tickets';
import { foldText } from '../db/fold-text.ts';
import { type PlaceOf, prepareQuery } from '../db/prepare-query.ts';
import type { Db, UserRow } from '../db/schema.ts';

export type PersonRow = Pick<UserRow, 'id' | 'first_name' | 'last_name' | 'role'>;

const PERSON_COLUMNS = ['id', 'first_name', 'last_name', 'role'] as const;

/** At most this many suggestions: beyond it, typing another letter helps more than scrolling. */
const MAX_SUGGESTIONS = 20;

export function toPerson(row: PersonRow): Person {
  return { id: row.id, firstName: row.first_name, lastName: row.last_name, role: row.role };
}

/** The people with these ids, active or not: history names them for ever. */
export async function findPeople(db: Db, ids: readonly number[]): Promise<Map<number, Person>> {
  const wanted = [...new Set(ids)];
  const [first, ...others] = wanted;
  if (first === undefined) return new Map();
  const rows =
    others.length === 0
      ? await selectPerson(db, { id: first })
      : await db.selectFrom('users').select(PERSON_COLUMNS).where('id', 'in', wanted).execute();
  return new Map(rows.map((row) => [row.id, toPerson(row)]));
}

const selectPerson = prepareQuery((db, place: PlaceOf<{ id: number }>) =>
  db.selectFrom('users').select(PERSON_COLUMNS).where('id', '=', place('id')),
);

/** Whoever can be given tickets: active technicians and administrators, by name. */
export async function listActiveStaff(db: Db): Promise<Person[]> {
  const rows = await db
    .selectFrom('users')
    .select(PERSON_COLUMNS)
    .where('active', '=', 1)
    .where('role', 'in', ['technician', 'admin'])
    .orderBy('last_name')
    .orderBy('first_name')
    .execute();
  return rows.map(toPerson);
}

export async function findActivePerson(db: Db, id: number): Promise<Person | null> {
  const row = await db
    .selectFrom('users')
    .select(PERSON_COLUMNS)
    .where('id', '=', id)
    .where('active', '=', 1)
    .executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}

/** Active people whose name or e-mail contains every word, for opening a ticket on their behalf. */
export async function searchActivePeople(db: Db, search: string): Promise<Requester[]> {
  const rows = await db
    .selectFrom('users')
    .leftJoin('departments', 'departments.id', 'users.department_id')
    .select([
      'users.id',
      'users.first_name',
      'users.last_name',
      'users.role',
      'users.phone',
      'users.email',
      'departments.id as department_id',
      'departments.name as department_name',
    ])
    .where('users.active', '=', 1)
    .orderBy('users.last_name')
    .orderBy('users.first_name')
    .execute();
  const words = foldText(search).split(' ').filter(Boolean);
  return rows
    .filter((row) => {
      const text = foldText(`${row.first_name} ${row.last_name} ${row.email}`);
      return words.every((word) => text.includes(word));
    })
    .slice(0, MAX_SUGGESTIONS)
    .map((row) => ({
      ...toPerson(row),
      phone: row.phone,
      department:
        row.department_id === null || row.department_name === null
          ? null
          : { id: row.department_id, name: row.department_name },
    }));
}
