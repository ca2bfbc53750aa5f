import type { EventBody } from './events.ts';
import type { TicketStatus } from './tickets.ts';

/** As much of an event as facts need: the log names people by id, readers by name. */
export type FactualEvent =
  | Exclude<EventBody, { type: 'ticket_assigned' | 'ticket_released' }>
  | Pick<EventBody & { type: 'ticket_assigned' }, 'type' | 'kind'>
  | Pick<EventBody & { type: 'ticket_released' }, 'type'>;

/** Whether a ticket belongs to the backlog: somebody still has to do something about it. */
export function isUnfinished(status: TicketStatus): boolean {
  return status === 'open' || status === 'in_progress';
}

/** By how much an event changes the backlog: 1, -1 or 0. */
export function backlogChange(event: FactualEvent): number {
  if (event.type === 'ticket_created') return 1;
  if (event.type !== 'status_changed') return 0;
  return Number(isUnfinished(event.to)) - Number(isUnfinished(event.from));
}

/**
 * Whether an event is an act of somebody for the requester; the first of them is the first response.
 * Nobody but the requester and staff can act on a ticket, so whoever else acted is staff.
 */
export function isResponse(
  event: FactualEvent,
  { actorId, requesterId }: { actorId: number | null; requesterId: number },
): boolean {
  if (actorId === null || actorId === requesterId) return false;
  switch (event.type) {
    case 'message_posted':
    case 'guidance_started':
      return true;
    case 'ticket_assigned':
      // Given to somebody, a ticket still waits: nobody has turned to the requester yet.
      return event.kind === 'taken';
    case 'status_changed':
      return event.to === 'resolved' || event.to === 'cancelled';
    default:
      return false;
  }
}
