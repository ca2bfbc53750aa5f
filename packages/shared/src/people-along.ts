import type { EventBody } from './events.ts';
import type { Priority } from './tickets.ts';

/** A ticket's people at the time of one of its events. */
export type PeopleThen = {
  requesterId: number;
  assigneeId: number | null;
  /** Who had the ticket last, where nobody has it now. */
  formerAssigneeId: number | null;
  /** Who guides, or guided in the session that the event belongs to. */
  guideId: number | null;
  priority: Priority;
};

/**
 * Who was who at each event of a stretch of the log, from what the ticket looks like at its end.
 * `guides` are the technicians of its guidances by session.
 */
export function peopleAlong(
  events: readonly EventBody[],
  now: { requesterId: number; assigneeId: number | null; priority: Priority },
  guides: ReadonlyMap<number, number>,
): PeopleThen[] {
  const lastGuide = guides.get(Math.max(0, ...guides.keys())) ?? null;
  const assignees: (number | null)[] = [];
  let assigneeId = now.assigneeId;
  for (const event of events.toReversed()) {
    assignees.unshift(assigneeId);
    if (event.type === 'ticket_assigned') assigneeId = event.previous?.id ?? null;
    if (event.type === 'ticket_released') assigneeId = event.previous.id;
  }
  let formerAssigneeId: number | null = null;
  return events.map((event, index) => {
    if (event.type === 'ticket_released') formerAssigneeId = event.previous.id;
    return {
      requesterId: now.requesterId,
      priority: now.priority,
      assigneeId: assignees[index] ?? null,
      formerAssigneeId,
      guideId: 'session' in event ? (guides.get(event.session) ?? null) : lastGuide,
    };
  });
}
