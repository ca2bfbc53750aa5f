import { measureBesideFloor } from './beside-floor.ts';
import type { Row } from './row.ts';

type Shape = { tickets: number; watchers: number };

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

function deliveries(name: string, { tickets, watchers }: Shape): Row {
  return {
    name,
    title: `${tickets} ticket${tickets === 1 ? '' : 's'} × ${watchers} watchers, closed loop`,
    unit: 'deliveries/s',
    target: { type: 'share of the floor', atLeast: 0.6 },
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
