import type { Range } from '../moments.ts';
import { takeScratch } from './scratch.ts';
import type { TimeColumn } from './time-column.ts';

/*
 * Millions of numbers go through these: plain loops over one kind of array each, which run several times
 * as fast as callbacks and iterators. A column is 0 where there is nothing.
 */

/** Those of them at which the time lies in the range. */
export function withinAmong(
  indexes: Int32Array,
  { values: times }: TimeColumn,
  { from, to }: Range,
): Int32Array {
  const found = takeScratch(indexes.length);
  let count = 0;
  for (let place = 0; place < indexes.length; place += 1) {
    const index = indexes[place] ?? 0;
    const time = times[index] ?? 0;
    if (from <= time && time < to) found[count++] = index;
  }
  return found.slice(0, count);
}

/** Where the column says this. */
export function where(column: Int32Array, length: number, value: number): Int32Array {
  const found = takeScratch(length);
  let count = 0;
  for (let index = 0; index < length; index += 1) {
    if (column[index] === value) found[count++] = index;
  }
  return found.slice(0, count);
}

/** Those of them at which the column says this. */
export function whereAmong(indexes: Int32Array, column: Int32Array, value: number): Int32Array {
  const found = takeScratch(indexes.length);
  let count = 0;
  for (let place = 0; place < indexes.length; place += 1) {
    const index = indexes[place] ?? 0;
    if (column[index] === value) found[count++] = index;
  }
  return found.slice(0, count);
}

export function valuesAt(column: Int32Array, indexes: Int32Array): Int32Array {
  const values = new Int32Array(indexes.length);
  for (let place = 0; place < indexes.length; place += 1) {
    values[place] = column[indexes[place] ?? 0] ?? 0;
  }
  return values;
}

/** From one time to the other, of each of them. */
export function spansAt(
  [since, until]: readonly [TimeColumn, TimeColumn],
  indexes: Int32Array,
): Float64Array {
  const { values: begins } = since;
  const { values: ends } = until;
  const spans = new Float64Array(indexes.length);
  for (let place = 0; place < indexes.length; place += 1) {
    const index = indexes[place] ?? 0;
    spans[place] = (ends[index] ?? 0) - (begins[index] ?? 0);
  }
  return spans;
}

/** How often each value is there. Values are small: numbers of things that people made. */
export function countValues(values: Int32Array): ReadonlyMap<number, number> {
  const counts = countEach(values);
  return new Map([...counts.entries()].filter(([, count]) => count > 0));
}

/** The times of each key, apart. */
export function groupTimes(
  keys: Int32Array,
  times: Float64Array,
): ReadonlyMap<number, Float64Array> {
  const counts = countEach(keys);
  const grouped = new Float64Array(times.length);
  const groups = new Map<number, Float64Array>();
  const ends = new Int32Array(counts.length);
  let start = 0;
  for (const [key, count] of counts.entries()) {
    ends[key] = start;
    if (count > 0) groups.set(key, grouped.subarray(start, start + count));
    start += count;
  }
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? 0;
    const end = ends[key] ?? 0;
    grouped[end] = times[place] ?? 0;
    ends[key] = end + 1;
  }
  return groups;
}

function countEach(values: Int32Array): Int32Array {
  let largest = -1;
  for (let place = 0; place < values.length; place += 1) {
    largest = Math.max(largest, values[place] ?? 0);
  }
  const counts = new Int32Array(largest + 1);
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place] ?? 0;
    counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
