import type { Actor } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import type { ListTicketsInput } from '@etape/shared/ticket-schemas';
import { PRIORITIES } from '@etape/shared/tickets';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Schema, TicketRow } from '../db/schema.ts';
import { toPriority, toSubject } from './ticket-record.ts';
import { visibleTo } from './visibility.ts';

/** Which tickets a list is of, besides the words that they hold. */
export type TicketFilter = Pick<
  ListTicketsInput,
  'scope' | 'status' | 'priority' | 'categoryId' | 'equipmentId'
>;

/** The tickets of a list that this person may see, as a condition of the database. */
export function passes(actor: Actor, filter: TicketFilter) {
  return (eb: ExpressionBuilder<Schema, 'tickets'>) => {
    const scope = inScope(eb, actor, filter);
    return eb.and([
      visibleTo(actor)(eb),
      ...(scope === null ? [] : [scope]),
      ...filterConditions(eb, filter),
    ]);
  };
}

/** What somebody chose to see of a list. */
export function filterConditions(
  eb: ExpressionBuilder<Schema, 'tickets'>,
  { status, priority, categoryId, equipmentId }: TicketFilter,
): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [];
  if (status !== undefined) conditions.push(eb('tickets.status', 'in', status));
  if (priority !== undefined) {
    const ranks = priority.map((name) => PRIORITIES.indexOf(name));
    conditions.push(eb('tickets.priority', 'in', ranks));
  }
  if (categoryId !== undefined) conditions.push(eb('tickets.category_id', '=', categoryId));
  if (equipmentId !== undefined) conditions.push(eb('tickets.equipment_id', '=', equipmentId));
  return conditions;
}

/** The same, of a ticket that has been read already. */
export function isPassed(
  actor: Actor,
  { scope, status, priority, categoryId, equipmentId }: TicketFilter,
  row: FilteredRow,
): boolean {
  const { requester_id, assignee_id } = row;
  const inItsScope = {
    mine: requester_id === actor.id,
    assigned: assignee_id === actor.id,
    available: row.status === 'open',
    all: true,
  };
  return (
    can(actor, 'ticket.view', toSubject(row)) &&
    inItsScope[scope] &&
    (status === undefined || status.includes(row.status)) &&
    (priority === undefined || priority.includes(toPriority(row.priority))) &&
    (categoryId === undefined || row.category_id === categoryId) &&
    (equipmentId === undefined || row.equipment_id === equipmentId)
  );
}

type FilteredRow = Pick<
  TicketRow,
  'status' | 'priority' | 'category_id' | 'equipment_id' | 'requester_id' | 'assignee_id'
>;

function inScope(
  eb: ExpressionBuilder<Schema, 'tickets'>,
  actor: Actor,
  { scope }: TicketFilter,
): Expression<SqlBool> | null {
  switch (scope) {
    case 'mine':
      return eb('tickets.requester_id', '=', actor.id);
    case 'assigned':
      return eb('tickets.assignee_id', '=', actor.id);
    case 'available':
      return eb('tickets.status', '=', 'open');
    case 'all':
      return null;
    default:
      return scope satisfies never;
  }
}
