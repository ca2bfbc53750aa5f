import { audienceOf, mayReceive } from './audience.ts';
import type { EventBody, EventType } from './events.ts';
import { NOTIFICATION_RULES, type NotificationKind } from './notifications.ts';
import type { Actor } from './people.ts';
import type { PeopleThen } from './people-along.ts';
import { can, type TicketSubject } from './permissions.ts';
import type { Priority, TicketStatus } from './tickets.ts';

/** News of one kind, for certain people or for everybody who works on tickets. */
export type News = { kind: NotificationKind; to: 'staff' | readonly number[] };

/**
 * What an event is worth telling, and whom it concerns. Whether each of them may be told, and by
 * which channels they want to be, are further questions: see `mayBeTold` and `isChannelOn`.
 */
export function notificationsOf(event: EventBody, people: PeopleThen): News[] {
  const { requesterId, assigneeId, guideId } = people;
  switch (event.type) {
    case 'ticket_created':
      return [tell('created', requesterId), { kind: 'ticket_available', to: 'staff' }];
    case 'ticket_assigned':
      return [
        tell(isPressing(people.priority) ? 'urgent_assigned' : 'assigned', event.assignee.id),
      ];
    case 'ticket_updated':
      return becamePressing(event) ? [tell('urgent_assigned', assigneeId)] : [];
    case 'status_changed':
      return newsOfMove(event, people);
    case 'message_posted': {
      const guide = event.step === undefined ? null : guideId;
      return [tell('message', requesterId, assigneeId, guide)];
    }
    case 'note_posted':
      return [tell('message', assigneeId)];
    case 'instruction_sent':
    case 'instruction_rewritten':
      return [tell('step_received', requesterId)];
    case 'step_confirmed':
      return [tell('step_confirmed', guideId)];
    case 'step_blocked':
      return [tell('step_blocked', guideId)];
    case 'guidance_ended':
      // What was said on the way out; a resolution is told as such.
      return event.message === undefined || event.outcome === 'resolved'
        ? []
        : [tell('message', requesterId, guideId)];
    case 'ticket_released':
    case 'guidance_started':
    case 'instruction_withdrawn':
    case 'step_seen':
      return [];
    /* v8 ignore next -- @preserve: the compiler knows that nothing comes here */
    default:
      return event satisfies never;
  }
}

/**
 * Whether somebody may be told: not of what they did themselves, except that their ticket has
 * arrived; only what they may see of a ticket that they may see, as it stands now; and of a free
 * ticket only as long as it is free.
 */
export function mayBeTold(
  person: Actor,
  kind: NotificationKind,
  about: { type: EventType; actorId: number | null; ticket: TicketSubject },
): boolean {
  if (person.id === about.actorId && kind !== 'created') return false;
  if (kind === 'ticket_available' && about.ticket.status !== 'open') return false;
  return (
    NOTIFICATION_RULES[kind].roles.includes(person.role) &&
    can(person, 'ticket.view', about.ticket) &&
    mayReceive(person, audienceOf(about.type))
  );
}

/** A ticket that should not wait. */
export function isPressing(priority: Priority): boolean {
  return priority === 'urgent' || priority === 'critical';
}

/** Whether this event made a ticket one that should not wait. */
export function becamePressing(event: EventBody): boolean {
  if (event.type !== 'ticket_updated' || event.changes.priority === undefined) return false;
  const { from, to } = event.changes.priority;
  return isPressing(to) && !isPressing(from);
}

function newsOfMove(
  { from, to }: { from: TicketStatus; to: TicketStatus },
  { requesterId, assigneeId, formerAssigneeId }: PeopleThen,
): News[] {
  switch (to) {
    case 'resolved':
      return [tell('resolved', requesterId)];
    case 'in_progress':
      return from === 'resolved' ? [tell('reopened', assigneeId)] : [];
    case 'open': {
      const again: News = { kind: 'ticket_available', to: 'staff' };
      return from === 'closed' ? [tell('reopened', formerAssigneeId), again] : [again];
    }
    case 'closed':
    case 'cancelled':
      return [tell('closed', requesterId, assigneeId)];
    /* v8 ignore next -- @preserve: the compiler knows that nothing comes here */
    default:
      return to satisfies never;
  }
}

function tell(kind: NotificationKind, ...people: (number | null)[]): News {
  return { kind, to: [...new Set(people)].filter((id) => id !== null) };
}
