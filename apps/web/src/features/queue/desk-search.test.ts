import { expect, it } from 'vitest';
import { readDeskSearch } from './desk-search.ts';

it('reads from the address what it knows and nothing else', () => {
  expect(readDeskSearch({ view: 'all', priority: 'urgent', category: 3, details: true })).toEqual({
    view: 'all',
    priority: 'urgent',
    category: 3,
    details: true,
  });
  expect(
    readDeskSearch({ view: 'none', priority: 7, category: '3', details: 'yes', back: '/' }),
  ).toEqual({});
});
