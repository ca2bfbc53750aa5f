import type { Actor } from '@etape/shared/people';
import type { ListTicketsInput } from '@etape/shared/ticket-schemas';
import { PRIORITIES } from '@etape/shared/tickets';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Schema } from '../db/schema.ts';
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
