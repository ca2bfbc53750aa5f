import { expect, test } from 'vitest';
import { ADMIN_ACTIONS, ADMIN_SUBJECTS } from './admin-log.ts';

test.each(ADMIN_ACTIONS)('%s begins with what it was done to', (action) => {
  const subjects = ADMIN_SUBJECTS.filter((subject) =>
    [`${subject}_`, `${subject}s_`].some((start) => action.startsWith(start)),
  );
  expect(subjects).toHaveLength(1);
});
