import type { AdminLogEntry } from '@etape/shared/admin-log';
import { expect, test } from 'vitest';
import { type AdminRecord, recordAdminAction } from '../../src/admin-log/admin-log-service.ts';
import { transact } from '../../src/db/transaction.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { createTestClock, OPENING } from '../support/test-clock.ts';

const MINUTE_MS = 60_000;

function write(desk: Desk, label: string, more: Partial<AdminRecord> = {}): Promise<void> {
  return transact(desk.app, (tx) =>
    recordAdminAction(tx, {
      actor: null,
      action: 'settings_changed',
      subject: { type: 'settings', label },
      ...more,
    }),
  );
}

const labels = (items: AdminLogEntry[]) => items.map(({ subject }) => subject.label);

test('page by page the log comes newest first, each entry once', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  for (let number = 1; number <= 7; number += 1) {
    await write(desk, String(number));
    // Some at the same moment: their numbers tell them apart.
    if (number % 3 === 0) clock.advance(1);
  }
  const ada = await desk.as('ada');
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: AdminLogEntry[]; nextCursor: string | null } =
      await ada.adminLog.list.query({ limit: 2, cursor });
    seen.push(...labels(page.items));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(['7', '6', '5', '4', '3', '2', '1']);
});

test('it is narrowed down by who, what, what to and when', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const ada = await desk.as('ada');
  const actor = { id: await desk.idOf('ada'), role: 'admin' } as const;
  await write(desk, 'mail');
  clock.advance(MINUTE_MS);
  await write(desk, 'IT', {
    actor,
    action: 'department_created',
    subject: { type: 'department', id: 4, label: 'IT' },
  });
  clock.advance(MINUTE_MS);
  await write(desk, 'tickets', { actor });
  const found = async (filters: Parameters<typeof ada.adminLog.list.query>[0]) =>
    labels((await ada.adminLog.list.query(filters)).items);
  const at = (ms: number) => new Date(OPENING + ms).toISOString();
  expect(await found({})).toEqual(['tickets', 'IT', 'mail']);
  expect(await found({ actorId: actor.id })).toEqual(['tickets', 'IT']);
  expect(await found({ action: 'settings_changed' })).toEqual(['tickets', 'mail']);
  expect(await found({ subjectType: 'department' })).toEqual(['IT']);
  expect(await found({ from: at(MINUTE_MS) })).toEqual(['tickets', 'IT']);
  expect(await found({ before: at(MINUTE_MS) })).toEqual(['mail']);
  expect(
    await found({ from: at(MINUTE_MS), before: at(2 * MINUTE_MS), actorId: actor.id }),
  ).toEqual(['IT']);
});

test('an entry says who, to what, what it was and what it became', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const actor = { id: await desk.idOf('ada'), role: 'admin' } as const;
  const ada = await desk.as('ada');
  await write(desk, '', {
    actor,
    action: 'user_role_changed',
    subject: { type: 'user', id: 2, label: 'Karim Benali' },
    before: { role: 'employee' },
    after: { role: 'technician' },
  });
  await write(desk, 'mail');
  const { items } = await ada.adminLog.list.query({});
  expect(items).toMatchObject([
    { actor: null, before: null, after: null },
    {
      at: new Date(OPENING).toISOString(),
      actor: { id: actor.id, firstName: 'Ada', lastName: 'Moreau', role: 'admin' },
      action: 'user_role_changed',
      subject: { type: 'user', id: '2', label: 'Karim Benali' },
      before: { role: 'employee' },
      after: { role: 'technician' },
    },
  ]);
  expect(await ada.adminLog.actors.query()).toMatchObject([{ id: actor.id, lastName: 'Moreau' }]);
});

test('a cursor of somebody else’s making is refused', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  for (const cursor of ['x', 'bnVsbA', Buffer.from('["a",1]').toString('base64url')]) {
    expect(await outcomeOf(ada.adminLog.list.query({ cursor }))).toBe('validation');
  }
});
