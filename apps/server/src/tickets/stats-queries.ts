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

/** How many tickets stand in one place. */
type Group = { status: TicketStatus; priority: number; count: number };

/** How many tickets of what this person may see stand where. */
export async function countTickets(db: Db, actor: Actor): Promise<TicketStats> {
  const requested = await countRequested(db, actor.id);
  const assigned = actor.role === 'employee' ? [] : await countOfAssignee(db, actor.id);
  const visible = await countVisible(db, actor, { requested, assigned });
  const stats: TicketStats = {
    total: sumOf(visible),
    byStatus: zeroes<TicketStatus>(TICKET_STATUSES),
    byPriority: zeroes<Priority>(PRIORITIES),
    scopes: {
      mine: sumOf(requested),
      assigned: sumOf(assigned, 'in_progress'),
      available: sumOf(visible, 'open'),
      resolved: sumOf(assigned, 'resolved'),
    },
  };
  for (const { status, priority, count } of visible) {
    stats.byStatus[status] += count;
    stats.byPriority[toPriority(priority)] += count;
  }
  return stats;
}

type RequestedGroup = Group & {
  /** 1: neither this person's to work on nor nobody's. */
  elsewhere: number;
};

/** The same rules as `visibleTo`, in parts that each are a stretch of an index. */
async function countVisible(
  db: Db,
  actor: Actor,
  { requested, assigned }: { requested: RequestedGroup[]; assigned: Group[] },
): Promise<Group[]> {
  switch (actor.role) {
    case 'admin':
      return countDesk(db);
    case 'technician': {
      const unassigned = await countOfAssignee(db, null);
      return [...assigned, ...unassigned, ...requested.filter((group) => group.elsewhere === 1)];
    }
    case 'employee':
      return requested;
    default:
      return actor.role satisfies never;
  }
}

/** All tickets of the desk, as they were counted when they moved. */
export async function countDesk(db: Db): Promise<Group[]> {
  return db
    .selectFrom('ticket_tallies')
    .select((eb) => ['status', 'priority', eb.fn.sum<number>('count').as('count')])
    .groupBy(['status', 'priority'])
    .execute();
}

async function countOfAssignee(db: Db, assigneeId: number | null): Promise<Group[]> {
  return db
    .selectFrom('tickets')
    .select((eb) => ['status', 'priority', eb.fn.countAll<number>().as('count')])
    .where('assignee_id', assigneeId === null ? 'is' : '=', assigneeId)
    .groupBy(['status', 'priority'])
    .execute();
}

async function countRequested(db: Db, requesterId: number): Promise<RequestedGroup[]> {
  return db
    .selectFrom('tickets')
    .select((eb) => [
      'status',
      'priority',
      eb
        .case()
        .when('assignee_id', 'is', null)
        .then(0)
        .when('assignee_id', '=', requesterId)
        .then(0)
        .else(1)
        .end()
        .as('elsewhere'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('requester_id', '=', requesterId)
    .groupBy(['status', 'priority', 'elsewhere'])
    .execute();
}

function sumOf(groups: readonly Group[], status?: TicketStatus): number {
  const wanted = groups.filter((group) => status === undefined || group.status === status);
  return wanted.reduce((sum, { count }) => sum + count, 0);
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
