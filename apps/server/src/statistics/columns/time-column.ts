import type { Range } from '../moments.ts';
import { withRoomFor } from './numbers.ts';
import { takeScratch } from './scratch.ts';

/** How many times share a note of the first and the last of them. */
const BLOCK = 4_096;

/**
 * Times in epoch milliseconds, 0 where something never happened. They come about in the order in which they
 * are put: of each block it is known what it lies between, so a period is found by looking at its own blocks.
 */
export class TimeColumn {
  values = new Float64Array();
  /** What a block lies between: at least so, since times that are replaced are not taken out. */
  #first = new Float64Array();
  #last = new Float64Array();

  put(index: number, time: number | null): void {
    if (index >= this.values.length) this.#makeRoom(index);
    this.values[index] = time ?? 0;
    if (time === null || time === 0) return;
    const block = Math.floor(index / BLOCK);
    const first = this.#first[block] ?? 0;
    if (first === 0 || time < first) this.#first[block] = time;
    if (time > (this.#last[block] ?? 0)) this.#last[block] = time;
  }

  #makeRoom(index: number): void {
    this.values = withRoomFor(this.values, index);
    // For every value that there is room for now, not only for this one.
    const lastBlock = Math.floor((this.values.length - 1) / BLOCK);
    this.#first = withRoomFor(this.#first, lastBlock);
    this.#last = withRoomFor(this.#last, lastBlock);
  }

  /** Where the time lies in the range. */
  within({ from, to }: Range): Int32Array {
    const { values } = this;
    const since = Math.max(from, 1);
    const found = takeScratch(values.length);
    let count = 0;
    for (let block = 0; block < this.#first.length; block += 1) {
      if ((this.#last[block] ?? 0) < since || (this.#first[block] ?? 0) >= to) continue;
      const end = Math.min((block + 1) * BLOCK, values.length);
      for (let index = block * BLOCK; index < end; index += 1) {
        const time = values[index] ?? 0;
        if (since <= time && time < to) found[count++] = index;
      }
    }
    return found.slice(0, count);
  }
}
