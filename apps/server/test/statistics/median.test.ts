import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeMedian } from '../../src/statistics/median.ts';

test('the median is what sorting all values finds in the middle', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(values, (times) => {
      const sorted = times.toSorted((a, b) => a - b);
      const lower = sorted[Math.floor((times.length - 1) / 2)] ?? Number.NaN;
      const upper = sorted[Math.floor(times.length / 2)] ?? Number.NaN;
      expect(takeMedian(Float64Array.from(times))).toBe((lower + upper) / 2);
    }),
    { numRuns: 2_000 },
  );
});
