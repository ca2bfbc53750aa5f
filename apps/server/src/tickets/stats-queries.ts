import type { Actor } from '@etape/shared/people';
import {
  PRIORITIES,
  type Priority,
  TICKET_STATUSES,
  type TicketStats,
  type TicketStatus,
} from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';
import { toPriority } from './ticket-record.ts';
import { visibleTo } from './visibility.ts';

/** How many tickets of what this person may see stand where. */
export async function countTickets(db: Db, actor: Actor): Promise<TicketStats> {
  const rows = await db
    .selectFrom('tickets')
    .select((eb) => [
      'status',
      'priority',
      eb.fn.countAll<number>().as('count'),
      eb.fn.countAll<number>().filterWhere('requester_id', '=', actor.id).as('mine'),
      eb.fn.countAll<number>().filterWhere('assignee_id', '=', actor.id).as('assigned'),
    ])
    .where(visibleTo(actor))
    .groupBy(['status', 'priority'])
    .execute();
  const stats: TicketStats = {
    total: 0,
    byStatus: zeroes<TicketStatus>(TICKET_STATUSES),
    byPriority: zeroes<Priority>(PRIORITIES),
    scopes: { mine: 0, assigned: 0, available: 0, resolved: 0 },
  };
  for (const row of rows) {
    stats.total += row.count;
    stats.byStatus[row.status] += row.count;
    stats.byPriority[toPriority(row.priority)] += row.count;
    stats.scopes.mine += row.mine;
    if (row.status === 'in_progress') stats.scopes.assigned += row.assigned;
    if (row.status === 'open') stats.scopes.available += row.count;
    if (row.status === 'resolved') stats.scopes.resolved += row.assigned;
  }
  return stats;
}

/** How many of the tickets about a piece of equipment this person may see, and how many go on. */
export async function countTicketsOfEquipment(
  db: Db,
  actor: Actor,
  equipmentId: number,
): Promise<{ open: number; total: number }> {
  return db
    .selectFrom('tickets')
    .select((eb) => [
      eb.fn.countAll<number>().filterWhere('status', 'in', ['open', 'in_progress']).as('open'),
      eb.fn.countAll<number>().as('total'),
    ])
    .where('equipment_id', '=', equipmentId)
    .where(visibleTo(actor))
    .executeTakeFirstOrThrow();
}

function zeroes<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  const entries = keys.map((key) => [key, 0] as const);
  // The boundary: Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Record<Key, number>;
}
