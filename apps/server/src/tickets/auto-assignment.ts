import type { Person } from '@etape/shared/people';
import type { Priority } from '@etape/shared/tickets';
import type { Db } from '../db/schema.ts';
import { toPerson } from '../people/people-queries.ts';
import { getSettings } from '../settings/settings-queries.ts';

/**
 * Who gets a new ticket by itself: the active technician with the fewest tickets in progress, ties
 * to the one who has waited longest for one. `null` when the policy leaves it open or nobody is
 * there. The requester never gets their own.
 */
export async function findAutoAssignee(
  db: Db,
  ticket: { priority: Priority; requesterId: number },
): Promise<Person | null> {
  const { autoAssignment: policy } = await getSettings(db, 'tickets');
  const pressing = ticket.priority === 'urgent' || ticket.priority === 'critical';
  if (policy === 'off' || (policy === 'urgent' && !pressing)) return null;
  const row = await db
    .selectFrom('users')
    .leftJoin('tickets', 'tickets.assignee_id', 'users.id')
    .select((eb) => [
      'users.id',
      'users.first_name',
      'users.last_name',
      'users.role',
      eb.fn.count('tickets.id').filterWhere('tickets.status', '=', 'in_progress').as('in_progress'),
      eb.fn.coalesce(eb.fn.max('tickets.taken_at'), eb.lit(0)).as('last_taken_at'),
    ])
    .where('users.active', '=', 1)
    .where('users.role', '=', 'technician')
    .where('users.id', '<>', ticket.requesterId)
    .groupBy(['users.id', 'users.first_name', 'users.last_name', 'users.role'])
    .orderBy('in_progress')
    .orderBy('last_taken_at')
    .orderBy('users.id')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toPerson(row);
}
