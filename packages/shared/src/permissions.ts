import { type Actor, isStaff } from './people.ts';
import type { TicketStatus } from './tickets.ts';

/** What the rules need to know about a ticket. */
export type TicketSubject = {
  status: TicketStatus;
  requesterId: number;
  assigneeId: number | null;
};

type Rule = (actor: Actor, ticket: TicketSubject) => boolean;

/**
 * One table for the server, which enforces it, and the web, which shows only what is possible.
 * Moves of the status have a table of their own (`ticket-status.ts`), as has guidance
 * (`guidance/decide.ts`).
 */
const TICKET_RULES = {
  'ticket.view': mayView,
  'ticket.take': (actor, ticket) => isStaff(actor) && mayView(actor, ticket),
  'ticket.release': isAssigneeOrAdmin,
  'ticket.transfer': isAssigneeOrAdmin,
  'ticket.assign': isAdmin,
  'ticket.update': isAssigneeOrAdmin,
  'ticket.message': (actor, ticket) =>
    isRequester(actor, ticket) || isAssigneeOrAdmin(actor, ticket),
  'ticket.note': (actor, ticket) => isStaff(actor) && mayView(actor, ticket),
  'guidance.start': (actor, ticket) =>
    isAssigneeOrAdmin(actor, ticket) && !isRequester(actor, ticket),
  'guidance.answer': isRequester,
} satisfies Record<string, Rule>;

const DESK_RULES = {
  'ticket.createOnBehalf': isStaff,
  'equipment.listAll': isStaff,
  'people.list': isStaff,
  'equipment.changeStatus': isStaff,
  'users.manage': isAdmin,
  'catalogue.manage': isAdmin,
  'settings.manage': isAdmin,
  'deliveries.manage': isAdmin,
  'adminLog.read': isAdmin,
  'statistics.desk': isAdmin,
  'statistics.own': isStaff,
} satisfies Record<string, (actor: Actor) => boolean>;

export type TicketAction = keyof typeof TICKET_RULES;
export type DeskAction = keyof typeof DESK_RULES;

/** Whether this person may do this to this ticket; the ticket's state may still refuse it. */
export function can(actor: Actor, action: TicketAction, ticket: TicketSubject): boolean {
  return TICKET_RULES[action](actor, ticket);
}

/** Whether this person may do what concerns no ticket in particular. */
export function canOnDesk(actor: Actor, action: DeskAction): boolean {
  return DESK_RULES[action](actor);
}

/** Assigned, and still of a role that works on tickets. */
export function isAssignee(actor: Actor, ticket: TicketSubject): boolean {
  return isStaff(actor) && actor.id === ticket.assigneeId;
}

function isRequester(actor: Actor, ticket: TicketSubject): boolean {
  return actor.id === ticket.requesterId;
}

function isAdmin(actor: Actor): boolean {
  return actor.role === 'admin';
}

function isAssigneeOrAdmin(actor: Actor, ticket: TicketSubject): boolean {
  return isAdmin(actor) || isAssignee(actor, ticket);
}

/** A technician sees what nobody has and what is theirs, never a colleague's tickets. */
function mayView(actor: Actor, ticket: TicketSubject): boolean {
  if (isRequester(actor, ticket) || isAssigneeOrAdmin(actor, ticket)) return true;
  return actor.role === 'technician' && ticket.assigneeId === null;
}
