import { describe, expect, test } from 'vitest';
import { type AttentionSubject, attentionOfAssignee, attentionOfRequester } from './attention.ts';
import type { GuidanceStatus } from './guidance/state.ts';
import { TICKET_STATUSES } from './tickets.ts';

const GUIDANCES: readonly GuidanceStatus[] = ['inactive', 'idle', 'awaiting', 'blocked'];

/** Every subject there is, the impossible ones included. */
const everySubject: AttentionSubject[] = TICKET_STATUSES.flatMap((status) =>
  GUIDANCES.flatMap((guidance) =>
    [true, false].map((requesterSpokeLast) => ({ status, guidance, requesterSpokeLast })),
  ),
);

function during(guidance: GuidanceStatus, requesterSpokeLast = false): AttentionSubject {
  return { status: 'in_progress', guidance, requesterSpokeLast };
}

describe('a technician is wanted', () => {
  test('first by whoever is stuck', () => {
    expect(attentionOfAssignee(during('blocked'))).toEqual({ attention: 'blocked', rank: 0 });
  });

  test('then by whoever waits for the next step', () => {
    expect(attentionOfAssignee(during('idle'))).toEqual({ attention: 'your_turn', rank: 1 });
  });

  test('and by whoever waits for an answer', () => {
    const subject = during('inactive', true);
    expect(attentionOfAssignee(subject)).toEqual({ attention: 'your_turn', rank: 1 });
  });

  test('not while the employee carries a step out', () => {
    expect(attentionOfAssignee(during('awaiting', true))).toEqual({ attention: 'none', rank: 2 });
  });

  test('not where they spoke last themself', () => {
    expect(attentionOfAssignee(during('inactive'))).toEqual({ attention: 'none', rank: 2 });
  });

  test('not by a ticket that is no longer in progress', () => {
    for (const status of TICKET_STATUSES.filter((one) => one !== 'in_progress')) {
      const subject = { status, guidance: 'inactive', requesterSpokeLast: true } as const;
      expect(attentionOfAssignee(subject)).toEqual({ attention: 'none', rank: 2 });
    }
  });
});

describe('an employee is wanted', () => {
  test('first by the step that awaits them', () => {
    const expected = { attention: 'answer_step', rank: 0 };
    expect(attentionOfRequester(during('awaiting'))).toEqual(expected);
  });

  test('and to say whether their problem is solved', () => {
    const subject = { ...during('inactive'), status: 'resolved' } as const;
    const expected = { attention: 'confirm_resolution', rank: 0 };
    expect(attentionOfRequester(subject)).toEqual(expected);
  });

  test.each(['idle', 'blocked', 'inactive'] as const)(
    'not while it is the other’s turn: %s',
    (one) => {
      expect(attentionOfRequester(during(one))).toEqual({ attention: 'none', rank: 1 });
    },
  );

  test.each([
    ['open', 1],
    ['closed', 2],
    ['cancelled', 2],
  ] as const)('by nothing on a ticket that is %s, rank %i', (status, rank) => {
    const subject = { ...during('inactive'), status };
    expect(attentionOfRequester(subject)).toEqual({ attention: 'none', rank });
  });
});

test('what wants somebody always ranks before what wants nobody', () => {
  for (const attentionOf of [attentionOfAssignee, attentionOfRequester]) {
    const ranked = everySubject.map(attentionOf);
    const wanting = ranked.filter((one) => one.attention !== 'none').map((one) => one.rank);
    const quiet = ranked.filter((one) => one.attention === 'none').map((one) => one.rank);
    expect(Math.max(...wanting)).toBeLessThan(Math.min(...quiet));
  }
});
