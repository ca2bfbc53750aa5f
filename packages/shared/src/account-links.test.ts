import { expect, test } from 'vitest';
import { accountLinkPath } from './account-links.ts';

test('the token of a link is in the part that browsers keep to themselves', () => {
  const url = new URL(accountLinkPath('a-b_c'), 'https://desk.test');
  expect(url.hash).toBe('#a-b_c');
  expect(url.pathname + url.search).toBe('/link');
});
