import type {
  AdminLogEntry,
  AdminLogPage,
  AdminValues,
  ListAdminLogInput,
} from '@etape/shared/admin-log';
import { DomainError } from '@etape/shared/errors';
import type { Person } from '@etape/shared/people';
import { z } from 'zod';
import { toIso } from '../clock.ts';
import type { AdminLogRow, Db } from '../db/schema.ts';
import { findPeople, toPerson } from '../people/people-queries.ts';

/** A page of the log, newest first. Throws `validation` (`cursor`) for one that is not ours. */
export async function findAdminLogPage(db: Db, input: ListAdminLogInput): Promise<AdminLogPage> {
  let query = db.selectFrom('admin_log').selectAll();
  if (input.actorId !== undefined) query = query.where('actor_id', '=', input.actorId);
  if (input.action !== undefined) query = query.where('action', '=', input.action);
  if (input.subjectType !== undefined) query = query.where('subject_type', '=', input.subjectType);
  if (input.from !== undefined) query = query.where('at', '>=', Date.parse(input.from));
  if (input.before !== undefined) query = query.where('at', '<', Date.parse(input.before));
  if (input.cursor != null) {
    const [at, id] = decodeCursor(input.cursor);
    query = query.where((eb) => eb.or([eb('at', '<', at), eb('at', '=', at).and('id', '<', id)]));
  }
  const rows = await query
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(input.limit + 1)
    .execute();
  const page = rows.slice(0, input.limit);
  const actors = await findPeople(
    db,
    page.flatMap((row) => row.actor_id ?? []),
  );
  const last = page.at(-1);
  return {
    items: page.map((row) => toEntry(row, actors)),
    nextCursor: rows.length > page.length && last ? encodeCursor(last) : null,
  };
}

/** Everybody who stands in the log as having done something, by name. */
export async function findAdminLogActors(db: Db): Promise<Person[]> {
  const rows = await db
    .selectFrom('users')
    .select(['id', 'first_name', 'last_name', 'role'])
    .where('id', 'in', (eb) =>
      eb.selectFrom('admin_log').select('actor_id').distinct().$narrowType<{ actor_id: number }>(),
    )
    .orderBy('last_name')
    .orderBy('first_name')
    .orderBy('id')
    .execute();
  return rows.map(toPerson);
}

function toEntry(row: AdminLogRow, actors: Map<number, Person>): AdminLogEntry {
  return {
    id: row.id,
    at: toIso(row.at),
    actor: row.actor_id === null ? null : (actors.get(row.actor_id) ?? null),
    action: row.action,
    subject: { type: row.subject_type, id: row.subject_id, label: row.subject_label },
    before: parseValues(row.before),
    after: parseValues(row.after),
  };
}

/** The boundary: only `recordAdminAction` writes them. */
function parseValues(text: string | null): AdminValues | null {
  return text === null ? null : (JSON.parse(text) as AdminValues);
}

const cursorSchema = z.tuple([z.int(), z.int()]);

/** Opaque to clients. */
function encodeCursor({ at, id }: AdminLogRow): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

function decodeCursor(cursor: string): [number, number] {
  const parsed = cursorSchema.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success) throw new DomainError('validation', { fields: { cursor: 'invalid' } });
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
