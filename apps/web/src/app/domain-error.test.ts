import { expect, test } from 'vitest';
import { domainCodeOf, isWorthRetrying, readFailure } from './domain-error.ts';

const refused = (data: object) => Object.assign(new Error('whatever'), { data });

test('a refusal is read with its fields and facts', () => {
  const error = refused({
    domainCode: 'already_assigned',
    fields: { title: 'too_short', other: 'unheard_of' },
    details: { assignee: 'Marie Dupont', revision: 3, retryAfter: 12 },
  });
  expect(readFailure(error)).toEqual({
    kind: 'refused',
    code: 'already_assigned',
    fields: { title: 'too_short' },
    assignee: 'Marie Dupont',
    revision: 3,
    retryAfter: 12,
  });
});

test('an unknown code is a failure of the server, not a refusal', () => {
  expect(readFailure(refused({ domainCode: 'from_the_future' })).kind).toBe('crashed');
  expect(domainCodeOf(refused({ domainCode: 'from_the_future' }))).toBeNull();
});

test('an error without an answer means that nobody answered', () => {
  expect(readFailure(new TypeError('Failed to fetch'))).toEqual({ kind: 'unreachable' });
  expect(readFailure('text')).toEqual({ kind: 'unreachable' });
});

test('only what is not a refusal is worth another try', () => {
  expect(isWorthRetrying(refused({ domainCode: 'forbidden' }))).toBe(false);
  expect(isWorthRetrying(refused({ code: 'INTERNAL_SERVER_ERROR' }))).toBe(true);
  expect(isWorthRetrying(new TypeError('Failed to fetch'))).toBe(true);
});
