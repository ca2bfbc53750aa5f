import { gather, LoadClient } from './load-client.ts';
import { bodyOf } from './message-body.ts';
import type { Figures, OrderOf } from './orders.ts';
import { percentile } from './percentile.ts';

/** After so many steps a guidance ends and another begins: nobody's has a hundred. */
const STEPS = 15;
const WARM_UP_MS = 500;

/**
 * One step after the other: the technician instructs, the employee hears of it and confirms, the
 * technician hears of that. Timed from the instruction to the technician's screen; four hops.
 */
export async function runGuidedSteps(order: OrderOf<'guided steps'>): Promise<Figures> {
  const { origin, seconds, guidance } = order;
  const employee = new LoadClient(order.employee);
  const technician = new LoadClient(order.technician);
  await gather(origin, [employee, technician], { follow: true });
  const times: number[] = [];
  const begin = performance.now();
  const measuredFrom = begin + WARM_UP_MS;
  const until = measuredFrom + seconds * 1000;
  try {
    while (performance.now() < until) {
      if (guidance) await technician.call('guidance.start', {});
      for (let step = 1; step <= STEPS && performance.now() < until; step += 1) {
        const from = performance.now();
        await goThrough(employee, technician, step);
        if (from >= measuredFrom) times.push(performance.now() - from);
      }
      if (guidance) await technician.call('guidance.end', { resolved: false });
    }
    return { p50: percentile(times, 0.5), p99: percentile(times, 0.99) };
  } finally {
    await Promise.all([employee.leave(), technician.leave()]);
  }
}

async function goThrough(
  employee: LoadClient,
  technician: LoadClient,
  step: number,
): Promise<void> {
  const body = bodyOf(`Step ${step}`);
  await Promise.all([
    technician.call('guidance.instruct', { body }),
    hear(employee, '"instruction_sent"'),
  ]);
  await Promise.all([
    employee.call('guidance.confirm', { step, revision: 1 }),
    hear(technician, '"step_confirmed"'),
  ]);
}

/** What one does oneself comes to one's own screen as well: that is not waited for. */
function hear(client: LoadClient, type: string): Promise<void> {
  return new Promise((resolve) =>
    client.onEvents((_count, frame) => {
      if (frame.includes(type)) resolve();
    }),
  );
}
