import { ADMIN_ACTIONS, ADMIN_SUBJECTS } from '@etape/shared/admin-log';
import { describe, expect, test } from 'vitest';
import { actionsOn, toLogInput } from './log-input.ts';
import { readLogSearch } from './log-search.ts';

describe('the filters of the log', () => {
  test('keep of an address what they know', () => {
    const search = { actor: 3, subject: 'user', action: 'user_created', from: '2026-03-01' };
    expect(readLogSearch({ ...search, to: '2026-13-45', other: 'x' })).toEqual(search);
    expect(readLogSearch({ actor: '3', subject: 4, action: 'x y', from: 'today' })).toEqual({});
    expect(readLogSearch({ actor: -1 })).toEqual({});
  });

  test('ask for whole days where the reader lives, the last one included', () => {
    const { from, before } = toLogInput({ from: '2026-03-28', to: '2026-03-29' });
    expect(from).toBe(new Date(2026, 2, 28).toISOString());
    expect(before).toBe(new Date(2026, 2, 30).toISOString());
  });

  test('ask for nothing that the server would refuse', () => {
    const input = toLogInput({ subject: 'nothing', action: 'user_created' });
    expect(input.subjectType).toBeUndefined();
    expect(input.action).toBe('user_created');
  });

  test('know for every action what it concerns', () => {
    const found = ADMIN_SUBJECTS.flatMap((subject) => actionsOn(subject));
    expect(found.toSorted()).toEqual(ADMIN_ACTIONS.toSorted());
    expect(actionsOn('user')).toContain('users_imported');
    expect(actionsOn(undefined)).toEqual(ADMIN_ACTIONS);
  });
});
