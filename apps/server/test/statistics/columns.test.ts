import { expect, test } from 'vitest';
import { toColumns, toRows } from '../../src/db/sqlite/columns.ts';
import { parseTimes } from '../../src/statistics/times-text.ts';

test('rows come out of the columns as they went in, numbers or not', () => {
  const names = ['id', 'name', 'at'];
  const rows = [
    [1, 'un', 1.5],
    [2, null, null],
    [-3, 'trois', 9e15],
  ];
  const objects = rows.map(([id, name, at]) => ({ id, name, at }));
  expect(toRows(structuredClone(toColumns(names, rows)))).toEqual(objects);
  expect(toRows(toColumns(names, []))).toEqual([]);
});

test('times are read from their text, negative ones of clocks that were put back too', () => {
  expect([...parseTimes('0,12,-7,1764201600000')]).toEqual([0, 12, -7, 1_764_201_600_000]);
  expect([...parseTimes('5')]).toEqual([5]);
  expect([...parseTimes(null)]).toEqual([]);
});
