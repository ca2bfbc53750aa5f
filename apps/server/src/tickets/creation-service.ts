import { DomainError } from '@etape/shared/errors';
import { isStaff, type Person } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { CreateTicketInput } from '@etape/shared/ticket-schemas';
import type { TicketView } from '@etape/shared/tickets';
import { findPickableCategory } from '../categories/category-queries.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { findPickableEquipment } from '../equipment/equipment-queries.ts';
import { appendEvents, findEventOfCommand } from '../events/event-log.ts';
import { findActivePerson } from '../people/people-queries.ts';
import { findAutoAssignee } from './auto-assignment.ts';
import { saveBacklogChange } from './backlog-store.ts';
import { newTicket } from './new-ticket.ts';
import { getTicket } from './ticket-queries.ts';
import { toSubject, toTicketView } from './ticket-record.ts';

/**
 * Opens a ticket, for oneself or, as staff, on behalf of somebody; the policy may assign it at once.
 * Throws `forbidden` (on behalf of somebody, as an employee) or `validation` (a category, a piece
 * of equipment or a person that cannot be chosen).
 */
export async function createTicket(
  ctx: AppContext,
  actor: Person,
  input: CreateTicketInput,
): Promise<TicketView> {
  if (input.onBehalfOf !== undefined && !canOnDesk(actor, 'ticket.createOnBehalf')) {
    throw new DomainError('forbidden');
  }
  return transact(ctx, async (tx) => {
    const replayed = await findCreated(tx, actor, input.commandId);
    const ticketId = replayed ?? (await insertTicket(ctx, tx, { actor, input }));
    // Not asked whether they may see it: a technician's may have gone to a colleague at once.
    return toTicketView(await getTicket(tx.db, ticketId));
  });
}

async function insertTicket(
  ctx: AppContext,
  tx: Tx,
  { actor, input }: { actor: Person; input: CreateTicketInput },
): Promise<number> {
  const requester = await getRequester(tx, actor, input.onBehalfOf);
  await checkChoices(tx, actor, input);
  const { priority } = input;
  const assignee = await findAutoAssignee(tx.db, { priority, requesterId: requester.id });
  const ticketId = await nextTicketNumber(tx);
  const { row, bodies } = newTicket({ ticketId, actor, requester, assignee, input, now: tx.now });
  await tx.db.insertInto('tickets').values(row).execute();
  await appendEvents(tx.db, {
    ticketId,
    firstSeq: 1,
    actor,
    commandId: input.commandId,
    at: tx.now,
    bodies,
  });
  await saveBacklogChange(tx, bodies);
  tx.onCommit(() =>
    ctx.bus.publishTicket({
      ticketId,
      change: 'ticket_created',
      actorId: actor.id,
      before: null,
      after: toSubject(row),
    }),
  );
  return ticketId;
}

async function findCreated(tx: Tx, actor: Person, commandId: string | undefined) {
  if (commandId === undefined) return null;
  const event = await findEventOfCommand(tx.db, actor.id, commandId);
  if (event === null) return null;
  if (event.type !== 'ticket_created') {
    throw new DomainError('validation', { fields: { commandId: 'invalid' } });
  }
  return event.ticketId;
}

async function getRequester(
  tx: Tx,
  actor: Person,
  onBehalfOf: number | undefined,
): Promise<Person> {
  if (onBehalfOf === undefined || onBehalfOf === actor.id) return actor;
  const person = await findActivePerson(tx.db, onBehalfOf);
  if (person === null) {
    throw new DomainError('validation', { fields: { onBehalfOf: 'not_available' } });
  }
  return person;
}

async function checkChoices(tx: Tx, actor: Person, input: CreateTicketInput): Promise<void> {
  if ((await findPickableCategory(tx.db, input.categoryId)) === null) {
    throw new DomainError('validation', { fields: { categoryId: 'not_available' } });
  }
  const { equipmentId } = input;
  if (equipmentId == null) return;
  const equipment = await findPickableEquipment(tx.db, {
    equipmentId,
    employeeId: isStaff(actor) ? null : actor.id,
  });
  if (equipment === null) {
    throw new DomainError('validation', { fields: { equipmentId: 'not_available' } });
  }
}

/** Counted in the transaction: a ticket that is not made uses no number up. */
async function nextTicketNumber(tx: Tx): Promise<number> {
  const { value } = await tx.db
    .updateTable('counters')
    .set((eb) => ({ value: eb('value', '+', 1) }))
    .where('name', '=', 'ticket')
    .returning('value')
    .executeTakeFirstOrThrow();
  return value;
}
