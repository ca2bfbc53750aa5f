import { DomainError } from '@etape/shared/errors';
import { isStaff, type Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import type { AssignTicketInput } from '@etape/shared/ticket-schemas';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import { findActivePerson } from '../people/people-queries.ts';
import { type Command, runTicketCommand } from './ticket-command.ts';
import {
  alreadyAssigned,
  assignOpenTicket,
  moveTicket,
  takeTicketOver,
  transferTicket,
} from './ticket-moves.ts';
import { findTicket } from './ticket-queries.ts';
import { assigneeOf, toSubject } from './ticket-record.ts';

/** How long the loser of a race is told who won it, before the ticket is none of their business. */
const RACE_MS = 120_000;

/**
 * Takes an open ticket. Of two who try at once one gets it; the other is refused with
 * `already_assigned`, with who did. Also throws `not_found`, `forbidden`, `illegal_transition`.
 */
export async function takeTicket(
  ctx: AppContext,
  actor: Person,
  command: Command,
): Promise<TicketView> {
  try {
    const { ticket } = await runTicketCommand(ctx, actor, {
      ...command,
      decide: (record, tx) => takeTicketOver({ record, now: tx.now, actor }),
    });
    return ticket;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'not_found' && isStaff(actor)) {
      await explainLostRace(ctx, command.ticketId);
    }
    throw error;
  }
}

/**
 * Gives a ticket to somebody: an admin an open one, its assignee or an admin one in progress, with
 * the guidance under way. Throws `not_found`, `forbidden`, `illegal_transition`,
 * `already_assigned` or `validation` (not an active technician or administrator).
 */
export async function assignTicket(
  ctx: AppContext,
  actor: Person,
  { technicianId, ...command }: AssignTicketInput,
): Promise<TicketView> {
  const { ticket } = await runTicketCommand(ctx, actor, {
    ...command,
    async decide(record, tx) {
      const open = record.row.status === 'open';
      if (!can(actor, open ? 'ticket.assign' : 'ticket.transfer', toSubject(record.row))) {
        throw new DomainError('forbidden');
      }
      const technician = await findActivePerson(tx.db, technicianId);
      if (technician === null || !isStaff(technician)) {
        throw new DomainError('validation', { fields: { technicianId: 'not_available' } });
      }
      return open
        ? assignOpenTicket({ record, now: tx.now, actor, assignee: technician })
        : transferTicket({ record, actor, to: technician });
    },
  });
  return ticket;
}

/** Gives a ticket back to the queue. Throws `not_found`, `forbidden` or `illegal_transition`. */
export async function releaseTicket(
  ctx: AppContext,
  actor: Person,
  command: Command,
): Promise<TicketView> {
  const { ticket } = await runTicketCommand(ctx, actor, {
    ...command,
    decide(record, tx) {
      if (!can(actor, 'ticket.release', toSubject(record.row))) throw new DomainError('forbidden');
      return moveTicket({ record, now: tx.now, actor, to: 'open' });
    },
  });
  return ticket;
}

/** Said only to staff, and only while the ticket was theirs to take a moment ago. */
async function explainLostRace(ctx: AppContext, ticketId: number): Promise<void> {
  const record = await findTicket(ctx.db.read, ticketId);
  const takenAt = record?.row.taken_at ?? null;
  if (record === null || takenAt === null || ctx.clock.now() - takenAt > RACE_MS) return;
  // Given away as it was created: there never was a race for it.
  if (takenAt === record.row.created_at) return;
  const assignee = assigneeOf(record.row);
  if (assignee !== null) throw alreadyAssigned(assignee);
}
