import { setTimeout as sleep } from 'node:timers/promises';
import { gather, LoadClient } from './load-client.ts';
import { bodyOf } from './message-body.ts';
import type { Figures, OrderOf } from './orders.ts';
import { percentile } from './percentile.ts';

const WARM_UP_MS = 1_000;
const SENT_AT = /"body":"([\d.]+) /g;
const PATIENCE_MS = 10_000;
const LOOK_AGAIN_MS = 20;

/**
 * So many messages a second whatever becomes of them, each on the next ticket. A delivery is timed
 * from the moment at which its message was due: a load that comes late is not to hide a server that
 * is late.
 */
export async function runSteady(order: OrderOf<'steady'>): Promise<Figures> {
  const { origin, perSecond, seconds } = order;
  const senders = order.senders.map((seat) => new LoadClient(seat));
  const watchers = order.watchers.map((seat) => new LoadClient(seat));
  await gather(origin, senders, { follow: false });
  await gather(origin, watchers, { follow: true });
  const begin = performance.now();
  const measuredFrom = begin + WARM_UP_MS;
  const times: number[] = [];
  let heard = 0;
  for (const watcher of watchers) {
    watcher.onEvents((_count, frame) => {
      const now = performance.now();
      for (const [, due] of frame.matchAll(SENT_AT)) {
        heard += 1;
        if (Number(due) >= measuredFrom) times.push(now - Number(due));
      }
    });
  }
  try {
    const sent = await send(senders, { begin, perSecond, count: perSecond * (seconds + 1) });
    const expected = sent * (watchers.length / senders.length);
    const latest = performance.now() + PATIENCE_MS;
    while (heard < expected && performance.now() < latest) await sleep(LOOK_AGAIN_MS);
    if (heard < expected) throw new Error(`${expected - heard} deliveries are missing`);
    return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
  } finally {
    await Promise.all([...senders, ...watchers].map((client) => client.leave()));
  }
}

async function send(
  senders: readonly LoadClient[],
  { begin, perSecond, count }: { begin: number; perSecond: number; count: number },
): Promise<number> {
  const answers: Promise<void>[] = [];
  while (answers.length < count) {
    const due = begin + answers.length * (1000 / perSecond);
    const early = due - performance.now();
    if (early > 0) await sleep(Math.max(1, early));
    const sender = senders[answers.length % senders.length];
    if (sender === undefined) throw new Error('Nobody sends');
    answers.push(sender.call('messages.send', { body: bodyOf(due.toFixed(3)) }));
  }
  await Promise.all(answers);
  return count;
}
