import { expect, test } from 'vitest';
import { isNarrowed, readUserSearch } from './user-search.ts';

test('an address is read back as it was written', () => {
  const search = { search: 'moreau', role: 'admin', department: 2, account: 'invited' } as const;
  expect(readUserSearch(search)).toEqual(search);
  expect(readUserSearch({ search: 404 })).toEqual({ search: '404' });
});

test('what an address cannot mean is left out', () => {
  const search = { search: ' ', role: 'chief', department: 'all', account: 'closed', page: 3 };
  expect(readUserSearch(search)).toEqual({});
  expect(readUserSearch({ department: 1.5, search: ['a'] })).toEqual({});
});

test('a list is narrowed by any filter that is set', () => {
  expect(isNarrowed({})).toBe(false);
  expect(isNarrowed({ search: undefined })).toBe(false);
  expect(isNarrowed({ role: 'admin' })).toBe(true);
});
