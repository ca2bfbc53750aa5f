import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toTimes } from '../../src/statistics/durations.ts';

/** Enough of them to be counted before they are sorted. */
const MANY = 5_000;

test('the median of a few values is what sorting all of them finds in the middle', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(fc.property(values, expectMiddle), { numRuns: 2_000 });
});

test('so is that of many, near to each other or far apart, and whatever a put back clock left', () => {
  const value = fc.oneof(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: 0, max: 1_000_000_000_000 }),
    fc.constantFrom(7, 1_764_201_600_000),
  );
  const values = fc.array(value, { minLength: MANY, maxLength: MANY + 3, size: 'max' });
  fc.assert(fc.property(values, expectMiddle), { numRuns: 60 });
});

test('and that of many that are all the same, or but for one', () => {
  const same = Array.from({ length: MANY }, () => 9);
  expectMiddle(same);
  expectMiddle([...same, 1_764_201_600_000]);
  expectMiddle(same.map((value, index) => (index < MANY / 2 ? value : 10)));
});

function expectMiddle(times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const lower = sorted[Math.floor((times.length - 1) / 2)] ?? Number.NaN;
  const upper = sorted[Math.floor(times.length / 2)] ?? Number.NaN;
  expect(toTimes(Float64Array.from(times)).medianMs).toBe(Math.round((lower + upper) / 2));
}
