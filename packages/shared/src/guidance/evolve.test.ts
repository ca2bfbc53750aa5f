import { describe, expect, test } from 'vitest';
import type { EventBody, TicketEvent } from '../events.ts';
import { colleague, technician } from '../testing/people.ts';
import { evolve } from './evolve.ts';
import { findOpenStep, NO_GUIDANCE } from './state.ts';
import { logged, minute, stateAfter } from './testing/given.ts';
import {
  blocked,
  confirmed,
  ended,
  instructed,
  moved,
  rewritten,
  said,
  seen,
  started,
  startedAgain,
  transferred,
  withdrawn,
} from './testing/history.ts';

describe('a session', () => {
  test('begins with its technician, its time and no step', () => {
    expect(stateAfter([started])).toEqual({
      status: 'idle',
      session: 1,
      technician,
      startedAt: minute(1),
      steps: [],
    });
  });

  test('leaves its number behind, so that the next one counts on', () => {
    expect(stateAfter([startedAgain(3), ended('stopped', undefined, 3)])).toEqual({
      status: 'inactive',
      lastSession: 3,
    });
  });

  test('is not begun by the desk itself', () => {
    expect(evolve(NO_GUIDANCE, logged(started, 1, null))).toBe(NO_GUIDANCE);
  });

  test('goes along to a new assignee', () => {
    expect(stateAfter([started, transferred(colleague)])).toMatchObject({ technician: colleague });
  });
});

describe('a step', () => {
  test('is open once sent', () => {
    const state = stateAfter([started, instructed(1, { body: 'Ouvrez' })]);
    expect(state).toMatchObject({ status: 'awaiting' });
    expect(findOpenStep(state)).toEqual({
      number: 1,
      revision: 1,
      body: 'Ouvrez',
      status: 'awaiting',
      sentAt: minute(2),
      seenAt: null,
      answeredAt: null,
      comment: null,
      block: null,
    });
  });

  test('keeps when it was seen, confirmed, and with which comment', () => {
    const state = stateAfter([started, instructed(1), seen(1), confirmed(1, { comment: 'Voilà' })]);
    expect(state).toMatchObject({
      status: 'idle',
      steps: [{ status: 'confirmed', seenAt: minute(3), answeredAt: minute(4), comment: 'Voilà' }],
    });
  });

  test('keeps why the employee is stuck', () => {
    const reason = 'not_allowed';
    const state = stateAfter([started, instructed(1), blocked(1, { reason, note: 'Refusé' })]);
    expect(findOpenStep(state)).toMatchObject({
      status: 'blocked',
      answeredAt: minute(3),
      block: { reason, note: 'Refusé' },
    });
    const silent = stateAfter([started, instructed(1), blocked(1, { reason })]);
    expect(findOpenStep(silent)).toMatchObject({ block: { reason, note: null } });
  });

  test('is no longer blocked once confirmed or withdrawn', () => {
    for (const answer of [confirmed(1), withdrawn(1)]) {
      const state = stateAfter([started, instructed(1), blocked(1), answer]);
      expect(state).toMatchObject({ status: 'idle', steps: [{ block: null }] });
    }
  });

  test('that is rewritten asks anew: unseen, unanswered, not blocked', () => {
    const state = stateAfter([
      started,
      instructed(1),
      seen(1),
      blocked(1),
      rewritten(1, 2, 'Fermez'),
    ]);
    expect(state).toMatchObject({ status: 'awaiting' });
    expect(findOpenStep(state)).toMatchObject({
      number: 1,
      revision: 2,
      body: 'Fermez',
      status: 'awaiting',
      seenAt: null,
      answeredAt: null,
      block: null,
    });
  });

  test('leaves the steps before it as they are', () => {
    const before = stateAfter([started, instructed(1), confirmed(1)]);
    const after = stateAfter([started, instructed(1), confirmed(1), instructed(2), blocked(2)]);
    expect(after).toMatchObject({ steps: [before.status === 'idle' && before.steps[0], {}] });
  });
});

describe('an event that is none of the session’s business', () => {
  const open = stateAfter([started, instructed(1)]);

  test.each<EventBody>([
    { type: 'ticket_created', title: 'Wifi', description: 'Plus de wifi', priority: 'normal' },
    { type: 'ticket_released', previous: technician },
    moved('open', 'in_progress'),
    { type: 'ticket_updated', changes: { priority: { from: 'low', to: 'urgent' } } },
    said('Bonjour'),
    { type: 'note_posted', body: 'Déjà vu hier' },
  ])('leaves it alone: $type', (body) => {
    expect(evolve(open, logged(body))).toBe(open);
    expect(evolve(NO_GUIDANCE, logged(body))).toBe(NO_GUIDANCE);
  });

  test('of a kind that a newer server knows leaves it alone', () => {
    const fromTheFuture = { ...logged(started), type: 'step_timed_out' } as unknown as TicketEvent;
    expect(evolve(open, fromTheFuture)).toBe(open);
  });

  test.each<EventBody>([
    instructed(2, { session: 1 }),
    rewritten(1, 2),
    withdrawn(1),
    seen(1),
    confirmed(1),
    blocked(1),
    ended('stopped'),
  ])('of an earlier session leaves the present one alone: $type', (body) => {
    const second = stateAfter([startedAgain(2), instructed(1, { session: 2 })]);
    expect(evolve(second, logged(body))).toBe(second);
  });

  test.each<EventBody>([instructed(1), confirmed(1), ended('stopped'), transferred(colleague)])(
    'of a session whose beginning is not known is passed over: $type',
    (body) => {
      expect(evolve(NO_GUIDANCE, logged(body))).toBe(NO_GUIDANCE);
    },
  );
});

test('a state is never changed in place', () => {
  const state = stateAfter([started, instructed(1)]);
  const before = structuredClone(state);
  evolve(state, logged(confirmed(1)));
  expect(state).toEqual(before);
});
