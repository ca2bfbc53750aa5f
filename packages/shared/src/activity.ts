import type { EventBody, EventType } from './events.ts';

/** The events whose words lists quote. */
const MESSAGES: ReadonlySet<EventType> = new Set([
  'message_posted',
  'instruction_sent',
  'instruction_rewritten',
]);

/** The events by which one side gives the word to the other. */
const TURNS: ReadonlySet<EventType> = new Set([
  ...MESSAGES,
  'step_confirmed',
  'step_blocked',
  'guidance_ended',
]);

/** The events that leave no unread mark with those who did not cause them. */
const QUIET: ReadonlySet<EventType> = new Set(['step_seen', 'ticket_updated', 'note_posted']);

/** The events that leave a ticket's place and time in the lists as they were. */
const UNNOTICED: ReadonlySet<EventType> = new Set(['step_seen', 'note_posted']);

export function isMessage(type: EventType): boolean {
  return MESSAGES.has(type);
}

/** Whether those who did not cause it have something new to read. */
export function isNews(type: EventType): boolean {
  return !QUIET.has(type);
}

/**
 * Whether it moves `updatedAt`. An internal note does not: its time would tell the employee that
 * there is one.
 */
export function isUpdate(type: EventType): boolean {
  return !UNNOTICED.has(type);
}

/** Whether the requester has the last word after this event, so that somebody should answer. */
export function hasLastWord(
  before: boolean,
  event: EventBody,
  { actorId, requesterId }: { actorId: number | null; requesterId: number },
): boolean {
  if (TURNS.has(event.type)) return actorId === requesterId;
  if (event.type !== 'status_changed') return before;
  return isReopening(event) || (before && event.to !== 'resolved');
}

function isReopening({ from, to }: EventBody & { type: 'status_changed' }): boolean {
  return from === 'closed' || (from === 'resolved' && to === 'in_progress');
}
