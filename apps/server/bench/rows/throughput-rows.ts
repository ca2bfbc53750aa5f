import { measureBesideFloor } from './beside-floor.ts';
import type { Row, Target } from './row.ts';

type Shape = { tickets: number; watchers: number };

const SHARE: Target = { type: 'share of the floor', atLeast: 0.6 };

export const oneWatcher: Row = {
  name: 'one-watcher',
  title: '1 ticket × 1 watcher, closed loop',
  unit: 'messages/s',
  target: { type: 'share of the floor', atLeast: 0.45 },
  measure: (bench) =>
    measureBesideFloor(bench, 'messagesPerSecond', (origin) => ({
      type: 'closed loop',
      origin,
      senders: bench.desk.requesters(1),
      watchers: bench.desk.watchers(1, 1),
      seconds: bench.seconds,
    })),
};

export const twentyTickets = deliveries('twenty-tickets', { tickets: 20, watchers: 5 });

export const twoHundredWatchers = deliveries('two-hundred', { tickets: 1, watchers: 200 });

/** What an event costs as more and more people look at its ticket. */
export const growingWatchers = [1, 10, 100, 1_000].map((watchers) =>
  deliveries(`watchers-${watchers}`, { tickets: 1, watchers }, { type: 'none' }),
);

function deliveries(name: string, { tickets, watchers }: Shape, target = SHARE): Row {
  return {
    name,
    title: `${tickets} ticket${tickets === 1 ? '' : 's'} × ${watchers} watcher${watchers === 1 ? '' : 's'}, closed loop`,
    unit: 'deliveries/s',
    target,
    measure: (bench) =>
      measureBesideFloor(bench, 'deliveriesPerSecond', (origin) => ({
        type: 'closed loop',
        origin,
        senders: bench.desk.requesters(tickets),
        watchers: bench.desk.watchers(tickets, watchers),
        seconds: bench.seconds,
      })),
  };
}
