import { type Refusal, refuse } from './errors.ts';
import type { Actor } from './people.ts';
import { isAssignee, type TicketSubject } from './permissions.ts';
import type { TicketStatus } from './tickets.ts';

/** `desk`: nobody, the desk by itself. */
type Mover = 'requester' | 'assignee' | 'technician' | 'admin' | 'desk';

export type TicketMove = {
  from: TicketStatus;
  to: TicketStatus;
  who: readonly Mover[];
  /** Who must say why. */
  reasonFrom?: readonly Mover[];
  assignee: 'keep' | 'set' | 'clear';
};

/** Every legal move of a ticket; whatever is not here is refused with `illegal_transition`. */
export const TICKET_MOVES: readonly TicketMove[] = [
  { from: 'open', to: 'in_progress', who: ['technician', 'admin'], assignee: 'set' },
  { from: 'in_progress', to: 'open', who: ['assignee', 'admin'], assignee: 'clear' },
  { from: 'in_progress', to: 'resolved', who: ['assignee', 'admin'], assignee: 'keep' },
  { from: 'resolved', to: 'closed', who: ['requester', 'admin', 'desk'], assignee: 'keep' },
  {
    from: 'resolved',
    to: 'in_progress',
    who: ['requester', 'assignee', 'admin'],
    assignee: 'keep',
  },
  { from: 'closed', to: 'open', who: ['requester', 'admin'], assignee: 'clear' },
  {
    from: 'open',
    to: 'cancelled',
    who: ['requester', 'admin'],
    reasonFrom: ['admin'],
    assignee: 'keep',
  },
  {
    from: 'in_progress',
    to: 'cancelled',
    who: ['assignee', 'admin'],
    reasonFrom: ['assignee', 'admin'],
    assignee: 'keep',
  },
];

export type StatusRequest = {
  /** null: the desk by itself. */
  actor: Actor | null;
  ticket: TicketSubject;
  to: TicketStatus;
  reason?: string;
};

/**
 * Whether this person may move this ticket. Refuses with `illegal_transition` what the table does
 * not list for them, and with `validation` (`reason`) a cancellation that must say why.
 */
export function decideStatusChange(
  request: StatusRequest,
): { ok: true; move: TicketMove } | Refusal {
  const { actor, ticket, to, reason } = request;
  const move = TICKET_MOVES.find((one) => one.from === ticket.status && one.to === to);
  if (move === undefined) return refuse('illegal_transition');
  const roles = move.who.filter((mover) => isMover(actor, ticket, mover));
  if (roles.length === 0) return refuse('illegal_transition');
  const mustSayWhy = roles.every((mover) => move.reasonFrom?.includes(mover));
  if (mustSayWhy && !reason) return refuse('validation', { fields: { reason: 'required' } });
  return { ok: true, move };
}

function isMover(actor: Actor | null, ticket: TicketSubject, mover: Mover): boolean {
  if (actor === null || mover === 'desk') return actor === null && mover === 'desk';
  switch (mover) {
    case 'requester':
      return actor.id === ticket.requesterId;
    case 'assignee':
      return isAssignee(actor, ticket);
    case 'technician':
    case 'admin':
      return actor.role === mover;
    /* v8 ignore next -- @preserve: the compiler knows that nothing comes here */
    default:
      return mover satisfies never;
  }
}
