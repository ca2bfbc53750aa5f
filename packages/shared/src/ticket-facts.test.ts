import { describe, expect, test } from 'vitest';
import type { EventBody } from './events.ts';
import type { Person } from './people.ts';
import { backlogChange, isResponse } from './ticket-facts.ts';
import type { TicketStatus } from './tickets.ts';

const REQUESTER_ID = 1;
const MARIE: Person = { id: 2, firstName: 'Marie', lastName: 'Dupont', role: 'technician' };
const STEP = { session: 1, step: 1, revision: 1 };

function moved(from: TicketStatus, to: TicketStatus): EventBody {
  return { type: 'status_changed', from, to };
}

function assigned(kind: 'taken' | 'assigned' | 'transferred' | 'automatic'): EventBody {
  return { type: 'ticket_assigned', assignee: MARIE, previous: null, kind };
}

describe('the backlog', () => {
  test.each<[EventBody, number]>([
    [{ type: 'ticket_created', title: '', description: '', priority: 'low' }, 1],
    [moved('open', 'in_progress'), 0],
    [moved('in_progress', 'open'), 0],
    [moved('in_progress', 'resolved'), -1],
    [moved('open', 'cancelled'), -1],
    [moved('resolved', 'closed'), 0],
    [moved('resolved', 'in_progress'), 1],
    [moved('closed', 'open'), 1],
    [{ type: 'message_posted', body: '' }, 0],
  ])('%o changes it by %i', (event, change) => {
    expect(backlogChange(event)).toBe(change);
  });
});

describe('a response', () => {
  const responses: EventBody[] = [
    assigned('taken'),
    { type: 'message_posted', body: '' },
    { type: 'guidance_started', session: 1 },
    moved('in_progress', 'resolved'),
    moved('open', 'cancelled'),
  ];
  const others: EventBody[] = [
    { type: 'ticket_created', title: '', description: '', priority: 'low' },
    assigned('assigned'),
    assigned('transferred'),
    assigned('automatic'),
    { type: 'ticket_released', previous: MARIE },
    { type: 'note_posted', body: '' },
    { type: 'ticket_updated', changes: {} },
    { type: 'step_confirmed', ...STEP },
    moved('open', 'in_progress'),
    moved('in_progress', 'open'),
    moved('resolved', 'closed'),
  ];

  test.each(responses)('of somebody else: %o', (event) => {
    expect(isResponse(event, { actorId: MARIE.id, requesterId: REQUESTER_ID })).toBe(true);
  });

  test.each(responses)('neither of the requester nor of the desk itself: %o', (event) => {
    expect(isResponse(event, { actorId: REQUESTER_ID, requesterId: REQUESTER_ID })).toBe(false);
    expect(isResponse(event, { actorId: null, requesterId: REQUESTER_ID })).toBe(false);
  });

  test.each(others)('is none: %o', (event) => {
    expect(isResponse(event, { actorId: MARIE.id, requesterId: REQUESTER_ID })).toBe(false);
  });
});
