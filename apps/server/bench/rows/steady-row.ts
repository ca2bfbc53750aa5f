import { measureBesideFloor } from './beside-floor.ts';
import type { Row } from './row.ts';

const TICKETS = 1_000;
const WATCHERS = 2;
const PER_SECOND = 500;

export const steady: Row = {
  name: 'steady',
  title: '1,000 tickets × 2 watchers, 500 messages/s: p99 of a delivery',
  unit: 'ms',
  target: { type: 'times the floor', atMost: 2.5 },
  measure: (bench) =>
    measureBesideFloor(bench, 'p99', (origin) => ({
      type: 'steady',
      origin,
      senders: bench.desk.requesters(TICKETS),
      watchers: bench.desk.watchers(TICKETS, WATCHERS),
      perSecond: PER_SECOND,
      seconds: Math.ceil(bench.seconds),
    })),
};
