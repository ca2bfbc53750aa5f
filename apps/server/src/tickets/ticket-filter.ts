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
    const conditions: Expression<SqlBool>[] = [visibleTo(actor)(eb)];
    const scope = inScope(eb, actor, filter);
    if (scope !== null) conditions.push(scope);
    if (filter.status !== undefined) conditions.push(eb('tickets.status', 'in', filter.status));
    if (filter.priority !== undefined) {
      const ranks = filter.priority.map((priority) => PRIORITIES.indexOf(priority));
      conditions.push(eb('tickets.priority', 'in', ranks));
    }
    if (filter.categoryId !== undefined) {
      conditions.push(eb('tickets.category_id', '=', filter.categoryId));
    }
    if (filter.equipmentId !== undefined) {
      conditions.push(eb('tickets.equipment_id', '=', filter.equipmentId));
    }
    return eb.and(conditions);
  };
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
