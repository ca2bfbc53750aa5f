import { expect, test } from 'vitest';
import { ADMIN_ACTIONS, ADMIN_SUBJECTS, listAdminLogSchema } from './admin-log.ts';

test.each(ADMIN_ACTIONS)('%s begins with what it was done to', (action) => {
  const subjects = ADMIN_SUBJECTS.filter((subject) =>
    [`${subject}_`, `${subject}s_`].some((start) => action.startsWith(start)),
  );
  expect(subjects).toHaveLength(1);
});

test('the log is read from its newest entry on, everything in it', () => {
  expect(listAdminLogSchema.parse({})).toEqual({ limit: 50 });
});

test.each([
  { from: '2026-01-05' },
  { before: 'yesterday' },
  { action: 'user_eaten' },
  { limit: 101 },
])('%j is no way to read it', (input) =>
  expect(listAdminLogSchema.safeParse(input).success).toBe(false),
);
