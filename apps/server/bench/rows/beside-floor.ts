import type { Figures, Order } from '../load/orders.ts';
import { startServer } from '../processes.ts';
import { interleave } from './interleave.ts';
import type { Bench, Measured } from './row.ts';

/** The same order to the floor and to the product, in turns, on servers that are up all the while. */
export async function measureBesideFloor(
  { desk, load, repetitions, nodeOptions }: Bench,
  figure: string,
  order: (origin: string) => Order,
): Promise<Measured> {
  const floor = await startServer('./floor/floor-server.ts');
  const product = await desk.start(nodeOptions);
  try {
    return await interleave(repetitions, {
      floor: async () => pickFigure(await load.tell(order(floor.origin)), figure),
      product: async () => pickFigure(await load.tell(order(product.origin)), figure),
    });
  } finally {
    await Promise.all([floor.stop(), product.stop()]);
  }
}

/** Throws an Error where the load has not measured it. */
export function pickFigure(figures: Figures, name: string): number {
  const figure = figures[name];
  if (figure === undefined) throw new Error(`The load has not measured "${name}"`);
  return figure;
}
