import { attentionOfRequester } from '@etape/shared/attention';
import type { TicketBrief } from '@etape/shared/statistics';
import type { Attention, TicketStatus } from '@etape/shared/tickets';
import { toIso } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import { toPriority } from '../tickets/ticket-record.ts';

/** How many tickets a list of a dashboard names. */
const BRIEFS = 5;

export async function countWithStatus(db: Db, status: TicketStatus): Promise<number> {
  const { count } = await db
    .selectFrom('tickets')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('status', '=', status)
    .executeTakeFirstOrThrow();
  return count;
}

export type AtHand = { status: TicketStatus; priority: number; categoryId: number; count: number };

/** What a technician has in progress, and what of theirs waits for its requester to say so. */
export async function countAtHand(db: Db, technicianId: number): Promise<AtHand[]> {
  return db
    .selectFrom('tickets')
    .select((eb) => [
      'status',
      'priority',
      'category_id as categoryId',
      eb.fn.countAll<number>().as('count'),
    ])
    .where('assignee_id', '=', technicianId)
    .where('status', 'in', ['in_progress', 'resolved'])
    .groupBy(['status', 'priority', 'category_id'])
    .execute();
}

export async function countByStatus(
  db: Db,
  requesterId: number,
): Promise<{ status: TicketStatus; count: number }[]> {
  return db
    .selectFrom('tickets')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .where('requester_id', '=', requesterId)
    .groupBy('status')
    .execute();
}

export type Awaiting = { count: number; tickets: TicketBrief[] };

/** What waits for whoever asked for it. */
export async function listAwaitingRequester(db: Db, requesterId: number): Promise<Awaiting> {
  const waiting = db
    .selectFrom('tickets')
    .where('requester_id', '=', requesterId)
    .where('requester_rank', '=', 0);
  const rows = await waiting
    .select(BRIEF_COLUMNS)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(BRIEFS)
    .execute();
  const { count } = await waiting
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return { count, tickets: rows.map((row) => toBrief(row, attentionForRequester(row))) };
}

/** What waits for whoever works on it: first whoever is stuck. */
export async function listAwaitingAssignee(db: Db, assigneeId: number): Promise<Awaiting> {
  const waiting = db
    .selectFrom('tickets')
    .where('assignee_id', '=', assigneeId)
    .where('assignee_rank', '<=', 1);
  const rows = await waiting
    .select(BRIEF_COLUMNS)
    .orderBy('assignee_rank')
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(BRIEFS)
    .execute();
  const { count } = await waiting
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return {
    count,
    tickets: rows.map((row) => toBrief(row, row.assignee_rank === 0 ? 'blocked' : 'your_turn')),
  };
}

export async function listRecentOfRequester(db: Db, requesterId: number): Promise<TicketBrief[]> {
  const rows = await db
    .selectFrom('tickets')
    .select(BRIEF_COLUMNS)
    .where('requester_id', '=', requesterId)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(BRIEFS)
    .execute();
  return rows.map((row) => toBrief(row, attentionForRequester(row)));
}

const BRIEF_COLUMNS = [
  'id',
  'title',
  'status',
  'priority',
  'requester_rank',
  'assignee_rank',
  'updated_at',
] as const;

type BriefRow = {
  id: number;
  title: string;
  status: TicketStatus;
  priority: number;
  requester_rank: number;
  updated_at: number;
};

/** The rank says whether something is awaited; the status which of the two things it can be. */
function attentionForRequester({ status, requester_rank }: BriefRow): Attention {
  const waits = requester_rank === 0 && status !== 'resolved';
  return attentionOfRequester({
    status,
    guidance: waits ? 'awaiting' : 'inactive',
    requesterSpokeLast: false,
  }).attention;
}

function toBrief(row: BriefRow, attention: Attention): TicketBrief {
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    priority: toPriority(row.priority),
    attention,
    updatedAt: toIso(row.updated_at),
  };
}
