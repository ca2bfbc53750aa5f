import fc from 'fast-check';
import { type Name, names } from '../../testing/people.ts';
import { TICKET_STATUSES, type TicketStatus } from '../../tickets.ts';
import { BLOCK_REASONS, type BlockReason } from '../state.ts';

/**
 * Which step a command names: mostly the open one, so that a story gets somewhere; sometimes its
 * last wording but one, or any other, as somebody late, offline or ill-meaning would.
 */
type Target =
  | { aim: 'open' }
  | { aim: 'outdated' }
  | { aim: 'any'; step: number; revision: number };

/** Something that somebody tries, right or wrong, at a moment that is right or wrong. */
export type Attempt = { who: Name } & (
  | { what: 'start' | 'instruct' | 'message' | 'stop' }
  | { what: 'seen' | 'confirm' | 'rewrite' | 'withdraw'; target: Target }
  | { what: 'block'; target: Target; reason: BlockReason }
  | { what: 'end'; resolved: boolean }
  | { what: 'transfer'; to: Name }
  | { what: 'move'; status: TicketStatus }
);

const anybody = fc.constantFrom(...names);
// Two people make a guidance; the others are there to be refused. A story in which everybody tries
// everything alike is refused from beginning to end, and tells nothing.
const guiding = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Name>('technician') },
  { weight: 1, arbitrary: anybody },
);
const guided = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Name>('employee') },
  { weight: 1, arbitrary: anybody },
);
const who = fc.oneof(guiding, guided);
const number = fc.integer({ min: 0, max: 4 });
const target: fc.Arbitrary<Target> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Target>({ aim: 'open' }) },
  { weight: 2, arbitrary: fc.constant<Target>({ aim: 'outdated' }) },
  {
    weight: 2,
    arbitrary: fc.record({ aim: fc.constant('any' as const), step: number, revision: number }),
  },
);

const attempt: fc.Arbitrary<Attempt> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      who: guiding,
      what: fc.constantFrom('start' as const, 'instruct' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who, what: fc.constant('message' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      who: guiding,
      what: fc.constantFrom('rewrite' as const, 'rewrite' as const, 'withdraw' as const),
      target,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      who: guided,
      what: fc.constantFrom('seen' as const, 'confirm' as const),
      target,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      who: guided,
      what: fc.constant('block' as const),
      target,
      reason: fc.constantFrom(...BLOCK_REASONS),
    }),
  },
  { weight: 1, arbitrary: fc.record({ who, what: fc.constant('stop' as const) }) },
  {
    weight: 1,
    arbitrary: fc.record({ who, what: fc.constant('end' as const), resolved: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ who, what: fc.constant('transfer' as const), to: who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who,
      what: fc.constant('move' as const),
      status: fc.constantFrom(...TICKET_STATUSES),
    }),
  },
);

/** Whatever five people may try on one ticket, in any order; long, since a guidance takes its time. */
export const story = fc.noBias(fc.array(attempt, { maxLength: 80, size: 'max' }));
