import { DomainError } from '@etape/shared/errors';
import type { AssignmentKind, EventBody } from '@etape/shared/events';
import { decide, interruptGuidance } from '@etape/shared/guidance/decide';
import type { Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import { decideStatusChange } from '@etape/shared/ticket-status';
import type { TicketStatus } from '@etape/shared/tickets';
import type { Outcome } from './ticket-command.ts';
import {
  assigneeOf,
  type TicketCore,
  type TicketPatch,
  type TicketRecord,
  toSubject,
} from './ticket-record.ts';

export type Move = {
  record: TicketCore;
  now: number;
  actor: Person;
  to: TicketStatus;
  reason?: string | undefined;
};

/** `actor` null: the desk moves it by itself. */
export type DeskMove = Omit<Move, 'actor'> & { actor: Person | null };

/**
 * The events and columns of one move of the status table. Throws `illegal_transition`, or
 * `validation` (`reason`) where a cancellation must say why.
 */
export function moveTicket({ record, now, actor, to, reason }: DeskMove): Outcome {
  const { row } = record;
  const said = reason === undefined ? {} : { reason };
  const decision = decideStatusChange({ actor, ticket: toSubject(row), to, ...said });
  if (!decision.ok) throw new DomainError(decision.code, decision.details);
  const { move } = decision;
  if (move.assignee === 'set') {
    if (actor === null) throw new DomainError('illegal_transition');
    return takeTicketOver({ record, now, actor });
  }
  const moved: EventBody = { type: 'status_changed', from: row.status, to, ...said };
  const previous = assigneeOf(row);
  const released: EventBody[] =
    move.assignee === 'clear' && previous !== null ? [{ type: 'ticket_released', previous }] : [];
  const ended = interruptGuidance(record, to === 'resolved' ? 'resolved' : 'interrupted');
  return {
    events: [...ended, ...released, moved],
    patch: { status: to, ...timesOf(to, now), ...(move.assignee === 'clear' ? CLEARED : {}) },
  };
}

/** Taking: the actor becomes the assignee. Throws `forbidden`, `already_assigned`, `illegal_transition`. */
export function takeTicketOver({ record, now, actor }: Omit<Move, 'to' | 'reason'>): Outcome {
  const { row } = record;
  if (!can(actor, 'ticket.take', toSubject(row))) throw new DomainError('forbidden');
  if (row.status === 'in_progress' && row.assignee_id === actor.id) return { events: [] };
  const assignee = assigneeOf(row);
  if (row.status === 'in_progress' && assignee !== null) throw alreadyAssigned(assignee);
  return assignOpenTicket({ record, now, actor, assignee: actor });
}

/** An open ticket gets its first assignee. Throws `illegal_transition`. */
export function assignOpenTicket(
  assignment: Omit<Move, 'to' | 'reason'> & { assignee: Person },
): Outcome {
  const { record, now, actor, assignee } = assignment;
  const { row } = record;
  const allowed = decideStatusChange({ actor, ticket: toSubject(row), to: 'in_progress' });
  if (!allowed.ok || allowed.move.assignee !== 'set') throw new DomainError('illegal_transition');
  const kind: AssignmentKind = assignee.id === actor.id ? 'taken' : 'assigned';
  return {
    events: [
      { type: 'ticket_assigned', assignee, previous: null, kind },
      { type: 'status_changed', from: row.status, to: 'in_progress' },
    ],
    patch: { status: 'in_progress', assignee_id: assignee.id, taken_at: now },
  };
}

/** A ticket in progress goes to somebody else, with the guidance under way. Throws what `decide` refuses. */
export function transferTicket({
  record,
  actor,
  to,
}: {
  record: TicketRecord;
  actor: Person;
  to: Person;
}): Outcome {
  const { row, guidance } = record;
  const ticket = { ...toSubject(row), assignee: assigneeOf(row) };
  const decision = decide({ actor, ticket, guidance }, { type: 'transfer', to });
  if (!decision.ok) throw new DomainError(decision.code, decision.details);
  return { events: decision.events, patch: { assignee_id: to.id } };
}

export function alreadyAssigned(assignee: Person): DomainError {
  return new DomainError('already_assigned', {
    assignee: `${assignee.firstName} ${assignee.lastName}`,
  });
}

const CLEARED: TicketPatch = { assignee_id: null, taken_at: null };

function timesOf(to: TicketStatus, now: number): TicketPatch {
  switch (to) {
    case 'open':
    case 'in_progress':
      return { resolved_at: null, closed_at: null };
    case 'resolved':
      return { resolved_at: now, closed_at: null };
    case 'closed':
      return { closed_at: now };
    case 'cancelled':
      return { closed_at: now };
    default:
      return to satisfies never;
  }
}
