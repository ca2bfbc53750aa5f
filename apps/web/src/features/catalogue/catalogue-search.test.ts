import { expect, test } from 'vitest';
import { readCatalogueSearch } from './catalogue-search.ts';

test('the address holds words and whether the archived ones are shown', () => {
  expect(readCatalogueSearch({ search: ' paie ', archived: true })).toEqual({
    search: 'paie',
    archived: true,
  });
});

test('digits alone are words too', () => {
  expect(readCatalogueSearch({ search: 4207 })).toEqual({ search: '4207' });
});

test('what the address does not know is left out', () => {
  expect(readCatalogueSearch({ search: ' ', archived: 'yes', page: 3 })).toEqual({});
  expect(readCatalogueSearch({ search: ['a'], archived: false })).toEqual({});
});
