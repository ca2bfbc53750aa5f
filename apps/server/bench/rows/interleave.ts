import { takeMedian } from '../../src/statistics/median.ts';
import type { Measured } from './row.ts';

/** Floor, product, floor, product …: whatever disturbs the machine disturbs both. Medians. */
export async function interleave(
  repetitions: number,
  sides: { floor: () => Promise<number>; product: () => Promise<number> },
): Promise<Measured> {
  const floor: number[] = [];
  const product: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    floor.push(await sides.floor());
    product.push(await sides.product());
  }
  return { floor: median(floor), product: median(product) };
}

function median(values: readonly number[]): number {
  return takeMedian(Float64Array.from(values));
}
