import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TimeColumn } from '../../src/statistics/columns/time-column.ts';

/** More than a block of them, so that several have to be looked at. */
const MOST = 20_000;
const HOUR = 3_600_000;

test.each([
  ['from the first number of a desk on', numbers(1_001, MOST)],
  ['one after the other', numbers(0, MOST)],
  ['the newest first', numbers(0, MOST).toReversed()],
  ['with gaps', numbers(7, MOST / 37).map((index) => 1_001 + index * 37)],
])('a period holds all of its times, put %s', (_name, indexes) => {
  const column = new TimeColumn();
  for (const index of indexes) {
    column.put(index, (index + 1) * HOUR);
  }
  const every = { from: 0, to: Number.MAX_SAFE_INTEGER };
  expect(column.within(every)).toHaveLength(indexes.length);
  expect([...column.within({ from: 9_000 * HOUR, to: 9_100 * HOUR })]).toEqual(
    indexes.filter((index) => 9_000 <= index + 1 && index + 1 < 9_100).toSorted((a, b) => a - b),
  );
});

test('it holds what it should, whatever is put and replaced where', () => {
  const put = fc.record({
    index: fc.nat({ max: MOST }),
    time: fc.option(fc.integer({ min: 1, max: 100 })),
  });
  const range = fc.record({ from: fc.integer({ min: 0, max: 100 }), length: fc.nat({ max: 60 }) });
  fc.assert(
    fc.property(fc.array(put, { maxLength: 60 }), range, (puts, { from, length }) => {
      const column = new TimeColumn();
      const known = new Map<number, number | null>();
      for (const { index, time } of puts) {
        column.put(index, time);
        known.set(index, time);
      }
      const expected = [...known]
        .filter(([, time]) => time !== null && from <= time && time < from + length)
        .map(([index]) => index);
      expect([...column.within({ from, to: from + length })]).toEqual(
        expected.toSorted((a, b) => a - b),
      );
    }),
    { numRuns: 500 },
  );
});

function numbers(from: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => from + index);
}
