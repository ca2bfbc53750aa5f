import { expect, test } from 'vitest';
import { isNarrowed, readEquipmentSearch } from './equipment-search.ts';

test('every filter is read from the address', () => {
  const search = {
    search: 'latitude',
    archived: true,
    department: 3,
    state: 'broken',
    type: 'Ordinateur portable',
    warranty: 'ending',
  };
  expect(readEquipmentSearch(search)).toEqual(search);
});

test('what the address does not know is left out', () => {
  expect(
    readEquipmentSearch({ department: -1, state: 'lost', type: ' ', warranty: 'forever' }),
  ).toEqual({});
});

test('a list is narrowed by its filters, not by showing the archived ones', () => {
  expect(isNarrowed({})).toBe(false);
  expect(isNarrowed({ archived: true, search: undefined })).toBe(false);
  expect(isNarrowed({ state: 'broken' })).toBe(true);
});
