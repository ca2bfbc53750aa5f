import { expect, test } from 'vitest';
import { DomainError, refuse } from './errors.ts';

test('a refusal carries its code and, where there are some, its facts', () => {
  expect(refuse('forbidden')).toEqual({ ok: false, code: 'forbidden' });
  expect(refuse('instruction_changed', { revision: 2 })).toEqual({
    ok: false,
    code: 'instruction_changed',
    details: { revision: 2 },
  });
});

test('a domain error is an error that carries the same', () => {
  const error = new DomainError('already_assigned', { assignee: 'Thomas Martin' });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'DomainError',
    code: 'already_assigned',
    details: { assignee: 'Thomas Martin' },
  });
  expect(new DomainError('not_found').details).toEqual({});
});
