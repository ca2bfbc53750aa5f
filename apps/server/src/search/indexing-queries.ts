import type { EventType } from '@etape/shared/events';
import type { Databases } from '../db/databases.ts';
import type { Db } from '../db/schema.ts';
import { parsePayload, type StoredBody } from '../events/event-payload.ts';

/** Events in which somebody wrote something. */
const WRITTEN: readonly EventType[] = [
  'ticket_created',
  'message_posted',
  'note_posted',
  'instruction_sent',
  'instruction_rewritten',
  'step_confirmed',
  'step_blocked',
  'guidance_ended',
  'status_changed',
];

/** The newest tickets of whose log the index does not know everything. */
export async function listUnindexed(
  db: Db,
  { before, limit }: { before: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .whereRef('searched_seq', '<', 'last_seq')
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those of them of which that still holds; another process passes by what one is just reading. */
export async function lockUnindexed(db: Db, kind: Databases['kind'], ticketIds: readonly number[]) {
  return db
    .selectFrom('tickets')
    .select([
      'id',
      'status',
      'priority',
      'category_id',
      'equipment_id',
      'requester_id',
      'assignee_id',
    ])
    .where('id', 'in', ticketIds)
    .whereRef('searched_seq', '<', 'last_seq')
    .$if(kind === 'postgres', (query) => query.forUpdate().skipLocked())
    .execute();
}

/** What was written in these tickets since the index looked, oldest first. */
export async function listWritten(
  db: Db,
  ticketIds: readonly number[],
): Promise<Map<number, StoredBody[]>> {
  const rows = await db
    .selectFrom('tickets')
    .innerJoin('ticket_events as event', 'event.ticket_id', 'tickets.id')
    .select(['event.ticket_id', 'event.type', 'event.payload'])
    .where('tickets.id', 'in', ticketIds)
    .whereRef('event.seq', '>', 'tickets.searched_seq')
    .where('event.type', 'in', WRITTEN)
    .orderBy('event.ticket_id')
    .orderBy('event.seq')
    .execute();
  const written = new Map<number, StoredBody[]>(ticketIds.map((id) => [id, []]));
  for (const row of rows) written.get(row.ticket_id)?.push(parsePayload(row));
  return written;
}
