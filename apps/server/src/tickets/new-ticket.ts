import type { EventBody } from '@etape/shared/events';
import { NO_GUIDANCE } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import type { CreateTicketInput } from '@etape/shared/ticket-schemas';
import { PRIORITIES } from '@etape/shared/tickets';
import { rankColumns } from './ticket-change.ts';

export type NewTicket = {
  ticketId: number;
  actor: Person;
  requester: Person;
  /** Who gets it at once, by the policy. */
  assignee: Person | null;
  input: Pick<
    CreateTicketInput,
    'title' | 'description' | 'priority' | 'categoryId' | 'equipmentId'
  >;
  now: number;
};

/** The row and the first events of a ticket that is being opened. */
export function newTicket({ ticketId, actor, requester, assignee, input, now }: NewTicket) {
  const { title, description, priority } = input;
  const bodies: EventBody[] = [{ type: 'ticket_created', title, description, priority }];
  if (assignee !== null) {
    bodies.push(
      { type: 'status_changed', from: 'open', to: 'in_progress' },
      { type: 'ticket_assigned', assignee, previous: null, kind: 'automatic' },
    );
  }
  const status = assignee === null ? ('open' as const) : ('in_progress' as const);
  const row = {
    id: ticketId,
    title,
    description,
    status,
    priority: PRIORITIES.indexOf(priority),
    category_id: input.categoryId,
    equipment_id: input.equipmentId ?? null,
    requester_id: requester.id,
    assignee_id: assignee?.id ?? null,
    created_at: now,
    updated_at: now,
    taken_at: assignee === null ? null : now,
    resolved_at: null,
    closed_at: null,
    last_seq: bodies.length,
    last_session: 0,
    last_message_seq: null,
    last_activity_seq: bodies.length,
    last_activity_by: actor.id,
    // The description is a question: it waits for an answer.
    ...rankColumns({ status }, NO_GUIDANCE, true),
  };
  return { row, bodies };
}
