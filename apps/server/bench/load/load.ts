import { runClosedLoop } from './closed-loop.ts';
import { runGuidedSteps } from './guided-steps.ts';
import { gather, LoadClient } from './load-client.ts';
import { type Figures, type Order, type OrderOf, orderSchema } from './orders.ts';
import { runSteady } from './steady.ts';

/** The process that makes the load, so that what that costs is not counted as the server's. */

let idle: LoadClient[] = [];

process.on('message', (message) => {
  carryOut(orderSchema.parse(message)).then(
    (figures) => process.send?.({ figures }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});

async function carryOut(order: Order): Promise<Figures> {
  switch (order.type) {
    case 'closed loop':
      return runClosedLoop(order);
    case 'steady':
      return runSteady(order);
    case 'guided steps':
      return runGuidedSteps(order);
    case 'idle':
      return comeAndStay(order);
    case 'leave':
      await Promise.all(idle.map((client) => client.leave()));
      return {};
    default:
      return order satisfies never;
  }
}

/** Resolves once everybody follows; they stay until they are told to leave. */
async function comeAndStay({ origin, watchers }: OrderOf<'idle'>): Promise<Figures> {
  idle = watchers.map((seat) => new LoadClient(seat));
  await gather(origin, idle, { follow: true });
  return { open: idle.length };
}
