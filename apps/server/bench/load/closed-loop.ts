import { gather, LoadClient } from './load-client.ts';
import { bodyOf } from './message-body.ts';
import type { Figures, OrderOf } from './orders.ts';

/** How long it runs before anything counts. */
const WARM_UP_MS = 500;

/**
 * Each sender sends the next message when the last one is answered and has come to everybody who
 * follows the ticket: nothing is ever delivered two at a time.
 */
export async function runClosedLoop(order: OrderOf<'closed loop'>): Promise<Figures> {
  const { origin, seconds } = order;
  const senders = order.senders.map((seat) => new LoadClient(seat));
  const watchers = order.watchers.map((seat) => new LoadClient(seat));
  await gather(origin, senders, { follow: false });
  await gather(origin, watchers, { follow: true });
  try {
    const until = performance.now() + WARM_UP_MS;
    await Promise.all(senders.map((sender) => loop(sender, watchersOf(sender), until)));
    const begin = performance.now();
    const counts = await Promise.all(
      senders.map((sender) => loop(sender, watchersOf(sender), begin + seconds * 1000)),
    );
    const elapsed = (performance.now() - begin) / 1000;
    const messages = counts.reduce((sum, count) => sum + count, 0);
    const deliveries = messages * (watchers.length / senders.length);
    return { messagesPerSecond: messages / elapsed, deliveriesPerSecond: deliveries / elapsed };
  } finally {
    await Promise.all([...senders, ...watchers].map((client) => client.leave()));
  }

  function watchersOf(sender: LoadClient): LoadClient[] {
    return watchers.filter(({ seat }) => seat.ticketId === sender.seat.ticketId);
  }
}

/** Returns how many messages came to everybody. */
async function loop(
  sender: LoadClient,
  watchers: readonly LoadClient[],
  until: number,
): Promise<number> {
  let missing = 0;
  let complete: () => void = () => {};
  for (const watcher of watchers) {
    watcher.onEvents((count) => {
      missing -= count;
      if (missing === 0) complete();
    });
  }
  let sent = 0;
  while (performance.now() < until) {
    missing = watchers.length;
    const delivered = new Promise<void>((resolve) => {
      complete = resolve;
    });
    await Promise.all([sender.call('messages.send', { body: bodyOf('message') }), delivered]);
    sent += 1;
  }
  return sent;
}
