import type { Actor } from '@etape/shared/people';
import { type ExpressionBuilder, sql } from 'kysely';
import type { Schema } from '../db/schema.ts';

/** The rule `ticket.view` as a condition of the database; a test holds the two against each other. */
export function visibleTo(actor: Actor) {
  return (eb: ExpressionBuilder<Schema, 'tickets'>) => {
    const requested = eb('tickets.requester_id', '=', actor.id);
    switch (actor.role) {
      case 'admin':
        return sql<boolean>`1 = 1`;
      case 'technician':
        return eb.or([
          requested,
          eb('tickets.assignee_id', '=', actor.id),
          eb('tickets.assignee_id', 'is', null),
        ]);
      case 'employee':
        return requested;
      default:
        return actor.role satisfies never;
    }
  };
}
