import type { Actor } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import type { Priority, TicketScope, TicketStatus, TicketView } from '@etape/shared/tickets';

export const QUEUE_VIEWS = ['mine', 'available', 'resolved', 'asked', 'all'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];

export type QueueFilters = {
  priority?: Priority | undefined;
  categoryId?: number | undefined;
  /** Only in the view of all tickets; elsewhere the view itself says which. */
  status?: TicketStatus | undefined;
};

/** One list of the queue: a view of it, narrowed by filters. */
export type QueueList = { view: QueueView; filters: QueueFilters };

/** What a list needs of a ticket to know whether it belongs and where. */
export type QueueTicket = Pick<
  TicketView,
  | 'id'
  | 'status'
  | 'priority'
  | 'category'
  | 'requester'
  | 'assignee'
  | 'createdAt'
  | 'updatedAt'
  | 'requesterSpokeLast'
> & { guidance: Pick<TicketView['guidance'], 'status'> };

export type ListInput = {
  scope: TicketScope;
  status?: TicketStatus[];
  priority?: Priority[];
  categoryId?: number;
};

const VIEW_INPUT: Record<QueueView, { scope: TicketScope; status: TicketStatus[] | null }> = {
  mine: { scope: 'assigned', status: ['in_progress'] },
  available: { scope: 'available', status: null },
  resolved: { scope: 'assigned', status: ['resolved'] },
  asked: { scope: 'mine', status: null },
  all: { scope: 'all', status: null },
};

/**
 * The views that make sense for this person: what they asked for themselves, only where they did;
 * all tickets, only for whoever may see them.
 */
export function viewsOf(actor: Actor, hasAsked: boolean): QueueView[] {
  return QUEUE_VIEWS.filter((view) => {
    if (view === 'asked') return hasAsked;
    return view !== 'all' || seesEverything(actor);
  });
}

/** What to ask `tickets.list` for. */
export function listInput({ view, filters }: QueueList): ListInput {
  const { scope, status: fixed } = VIEW_INPUT[view];
  const status = fixed ?? (view === 'all' && filters.status ? [filters.status] : null);
  return {
    scope,
    ...(status === null ? {} : { status }),
    ...(filters.priority === undefined ? {} : { priority: [filters.priority] }),
    ...(filters.categoryId === undefined ? {} : { categoryId: filters.categoryId }),
  };
}

/** Whether a ticket stands in a list: the same answer that the server would give. */
export function belongsTo(list: QueueList, ticket: QueueTicket, actor: Actor): boolean {
  const { scope, status, priority, categoryId } = listInput(list);
  if (status !== undefined && !status.includes(ticket.status)) return false;
  if (priority !== undefined && !priority.includes(ticket.priority)) return false;
  if (categoryId !== undefined && ticket.category.id !== categoryId) return false;
  switch (scope) {
    case 'assigned':
      return ticket.assignee?.id === actor.id;
    case 'available':
      return ticket.status === 'open';
    case 'mine':
      return ticket.requester.id === actor.id;
    case 'all':
      return true;
    default:
      return scope satisfies never;
  }
}

/** How many filters narrow this list. */
export function countFilters({ view, filters }: QueueList): number {
  const { status, priority, categoryId } = filters;
  const chosen = [priority, categoryId, view === 'all' ? status : undefined];
  return chosen.filter((one) => one !== undefined).length;
}

/** Asked of the rules, with a colleague's ticket as the touchstone. */
function seesEverything(actor: Actor): boolean {
  return can(actor, 'ticket.view', { status: 'in_progress', requesterId: 0, assigneeId: 0 });
}
