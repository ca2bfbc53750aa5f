import type { DomainCode } from '@etape/shared/errors';
import { offer, resume } from '@etape/shared/guidance/view';
import type { Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import { decideStatusChange } from '@etape/shared/ticket-status';
import type { TicketStatus, TicketView } from '@etape/shared/tickets';

/** What this person can do with the ticket itself, now. */
export type TicketMoves = {
  take: boolean;
  resolve: boolean;
  /** Where reopening leads; `null`: nothing to reopen, or not theirs to reopen. */
  reopen: TicketStatus | null;
  close: boolean;
  release: boolean;
  cancel: boolean;
  /** Gives it to somebody: an open one, or one that is being worked on. */
  give: 'assign' | 'transfer' | null;
  edit: boolean;
  /** `null`: possible. Otherwise why not. */
  guide: DomainCode | null;
};

/** Asked of the same rules by which the server decides. */
export function ticketMovesOf(ticket: TicketView, actor: Person): TicketMoves {
  const { status, requester, assignee, guidance } = ticket;
  const subject = { status, requesterId: requester.id, assigneeId: assignee?.id ?? null };
  // A reason will be asked for where one is needed.
  const may = (to: TicketStatus) =>
    decideStatusChange({ actor, ticket: subject, to, reason: '…' }).ok;
  const ended = status === 'closed' || status === 'cancelled';
  const context = { actor, ticket: { ...subject, assignee }, guidance: resume(guidance) };
  return {
    take: status === 'open' && can(actor, 'ticket.take', subject) && may('in_progress'),
    resolve: may('resolved'),
    reopen: reopenTo(status, may),
    close: may('closed'),
    release: status === 'in_progress' && can(actor, 'ticket.release', subject) && may('open'),
    cancel: may('cancelled'),
    give: givingOf(status, (action) => can(actor, action, subject)),
    edit: !ended && can(actor, 'ticket.update', subject),
    guide: offer(context).start,
  };
}

export type PrimaryAction = 'take' | 'resolve' | 'reopen';

/** The one thing that usually comes next. */
export function primaryActionOf(moves: TicketMoves): PrimaryAction | null {
  if (moves.take) return 'take';
  if (moves.resolve) return 'resolve';
  return moves.reopen === null ? null : 'reopen';
}

function reopenTo(status: TicketStatus, may: (to: TicketStatus) => boolean): TicketStatus | null {
  if (status === 'resolved') return may('in_progress') ? 'in_progress' : null;
  return status === 'closed' && may('open') ? 'open' : null;
}

function givingOf(
  status: TicketStatus,
  may: (action: 'ticket.assign' | 'ticket.transfer') => boolean,
): TicketMoves['give'] {
  if (status === 'open') return may('ticket.assign') ? 'assign' : null;
  return status === 'in_progress' && may('ticket.transfer') ? 'transfer' : null;
}
