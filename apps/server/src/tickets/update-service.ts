import { DomainError } from '@etape/shared/errors';
import type { TicketChanges } from '@etape/shared/events';
import type { Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import type { UpdateTicketInput } from '@etape/shared/ticket-schemas';
import { PRIORITIES, type TicketView } from '@etape/shared/tickets';
import { findPickableCategory } from '../categories/category-queries.ts';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { findPickableEquipment } from '../equipment/equipment-queries.ts';
import { type Outcome, runTicketCommand } from './ticket-command.ts';
import { type JoinedTicketRow, toPriority, toSubject } from './ticket-record.ts';

/**
 * Sets priority, category or equipment; what is left out or already so stays as it is. Throws
 * `not_found`, `forbidden`, `ticket_closed` or `validation` (a choice that is not there).
 */
export async function updateTicket(
  ctx: AppContext,
  actor: Person,
  { ticketId, commandId, ...wanted }: UpdateTicketInput,
): Promise<TicketView> {
  const { ticket } = await runTicketCommand(ctx, actor, {
    ticketId,
    commandId,
    async decide({ row }, tx) {
      if (!can(actor, 'ticket.update', toSubject(row))) throw new DomainError('forbidden');
      if (row.status === 'closed' || row.status === 'cancelled') {
        throw new DomainError('ticket_closed');
      }
      return decideUpdate(tx.db, row, wanted);
    },
  });
  return ticket;
}

type Wanted = Omit<UpdateTicketInput, 'ticketId' | 'commandId'>;

async function decideUpdate(db: Db, row: JoinedTicketRow, wanted: Wanted): Promise<Outcome> {
  const changes: TicketChanges = {};
  const patch: NonNullable<Outcome['patch']> = {};
  const { priority, categoryId, equipmentId } = wanted;
  const before = toPriority(row.priority);
  if (priority !== undefined && priority !== before) {
    changes.priority = { from: before, to: priority };
    patch.priority = PRIORITIES.indexOf(priority);
  }
  if (categoryId !== undefined && categoryId !== row.category_id) {
    const category = await findPickableCategory(db, categoryId);
    if (category === null) throw unavailable('categoryId');
    changes.category = { from: row.category_name, to: category.name };
    patch.category_id = category.id;
  }
  if (equipmentId !== undefined && equipmentId !== row.equipment_id) {
    const equipment =
      equipmentId === null
        ? null
        : await findPickableEquipment(db, { equipmentId, employeeId: null });
    if (equipment === null && equipmentId !== null) throw unavailable('equipmentId');
    changes.equipment = { from: row.equipment_model, to: equipment?.model ?? null };
    patch.equipment_id = equipmentId;
  }
  if (Object.keys(changes).length === 0) return { events: [] };
  return { events: [{ type: 'ticket_updated', changes }], patch };
}

function unavailable(field: string): DomainError {
  return new DomainError('validation', { fields: { [field]: 'not_available' } });
}
