import { DomainError } from '@etape/shared/errors';
import { isStaff, type Person } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { HandOverTicketsInput } from '@etape/shared/user-schemas';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { findActivePerson } from '../people/people-queries.ts';
import { findUser } from '../users/user-queries.ts';
import { type Outcome, runTicketCommand } from './ticket-command.ts';
import { moveTicket, transferTicket } from './ticket-moves.ts';
import type { TicketRecord } from './ticket-record.ts';

/**
 * Gives all that somebody has in progress to a colleague, or back to the queue, ticket by ticket:
 * one that cannot go (nobody guides themself) stays. Says how many went and how many stayed. Throws
 * `forbidden`, `not_found` or `validation` (`technicianId`).
 */
export async function handOverTickets(
  ctx: AppContext,
  actor: Person,
  { userId, technicianId }: HandOverTicketsInput,
): Promise<{ moved: number; left: number }> {
  if (!canOnDesk(actor, 'users.manage')) throw new DomainError('forbidden');
  if ((await findUser(ctx.db.read, userId)) === null) throw new DomainError('not_found');
  if (technicianId === userId) throw notAvailable();
  const tickets = await findTicketsInProgressOf(ctx.db.read, userId);
  if (technicianId !== null) await getTechnician(ctx.db.read, technicianId);
  let moved = 0;
  for (const ticketId of tickets) {
    if (await handOver(ctx, actor, { ticketId, userId, technicianId })) moved += 1;
  }
  return { moved, left: (await findTicketsInProgressOf(ctx.db.read, userId)).length };
}

async function handOver(
  ctx: AppContext,
  actor: Person,
  { ticketId, userId, technicianId }: HandOverTicketsInput & { ticketId: number },
): Promise<boolean> {
  try {
    const { events } = await runTicketCommand(ctx, actor, {
      ticketId,
      async decide(record, tx) {
        // Somebody may have moved it since it was listed.
        if (!isInProgressOf(record, userId)) return NOTHING;
        if (technicianId === null) return moveTicket({ record, now: tx.now, actor, to: 'open' });
        const to = await getTechnician(tx.db, technicianId);
        return transferTicket({ record, actor, to });
      },
    });
    return events.length > 0;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

const NOTHING: Outcome = { events: [] };

function isInProgressOf({ row }: TicketRecord, userId: number): boolean {
  return row.status === 'in_progress' && row.assignee_id === userId;
}

async function getTechnician(db: Db, id: number): Promise<Person> {
  const technician = await findActivePerson(db, id);
  if (technician === null || !isStaff(technician)) throw notAvailable();
  return technician;
}

async function findTicketsInProgressOf(db: Db, userId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('tickets')
    .select('id')
    .where('assignee_id', '=', userId)
    .where('status', '=', 'in_progress')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

function notAvailable(): DomainError {
  return new DomainError('validation', { fields: { technicianId: 'not_available' } });
}
