import { describe, expect, test } from 'vitest';
import type { EventBody } from './events.ts';
import { peopleAlong } from './people-along.ts';
import { colleague, employee, technician } from './testing/people.ts';

const STEP = { session: 1, step: 1, revision: 1 };
const CLOSED: EventBody = { type: 'status_changed', from: 'resolved', to: 'closed' };
const REOPENED: EventBody = { type: 'status_changed', from: 'closed', to: 'open' };

describe('who was who', () => {
  const now = { requesterId: employee.id, assigneeId: colleague.id, priority: 'normal' } as const;

  test('the assignee of an event is who had the ticket then', () => {
    const events: EventBody[] = [
      { type: 'message_posted', body: 'Un' },
      { type: 'ticket_assigned', assignee: technician, previous: null, kind: 'taken' },
      { type: 'message_posted', body: 'Deux' },
      { type: 'ticket_assigned', assignee: colleague, previous: technician, kind: 'transferred' },
      { type: 'message_posted', body: 'Trois' },
    ];
    const people = peopleAlong(events, now, new Map());
    expect(people.map(({ assigneeId }) => assigneeId)).toEqual([
      null,
      technician.id,
      technician.id,
      colleague.id,
      colleague.id,
    ]);
  });

  test('who gave the ticket back, or had it when it was closed, is remembered', () => {
    const events: EventBody[] = [
      CLOSED,
      { type: 'ticket_released', previous: technician },
      REOPENED,
    ];
    const people = peopleAlong(events, { ...now, assigneeId: null }, new Map());
    expect(people.map((one) => [one.assigneeId, one.formerAssigneeId])).toEqual([
      [technician.id, null],
      [null, technician.id],
      [null, technician.id],
    ]);
  });

  test('who guides is who guided in that session, in talk about a step the last one', () => {
    const events: EventBody[] = [
      { type: 'step_confirmed', ...STEP },
      { type: 'step_confirmed', ...STEP, session: 2 },
      { type: 'step_confirmed', ...STEP, session: 3 },
      { type: 'message_posted', body: 'Et là ?', step: 1 },
    ];
    const guides = new Map([
      [2, colleague.id],
      [1, technician.id],
    ]);
    expect(peopleAlong(events, now, guides).map(({ guideId }) => guideId)).toEqual([
      technician.id,
      colleague.id,
      null,
      colleague.id,
    ]);
  });
});
