import { expect, test } from 'vitest';
import { NAMES } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClock, OPENING } from '../support/test-clock.ts';
import { inviteNour } from '../support/users.ts';

async function startListing() {
  const desk = await startDesk({ clock: createTestClock() });
  await inviteNour(desk);
  const ada = await desk.as('ada');
  const names = async (filter: Parameters<typeof ada.users.list.query>[0]) => {
    const { items } = await ada.users.list.query(filter);
    return items.map(({ firstName }) => firstName);
  };
  return { desk, ada, names };
}

test('everybody is listed by name, page by page, each once', async () => {
  const { ada } = await startListing();
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ada.users.list.query>> = await ada.users.list.query({
      limit: 3,
      cursor,
    });
    expect(page.items.length).toBeLessThanOrEqual(3);
    seen.push(...page.items.map(({ firstName }) => firstName));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(['Ada', 'Amina', 'Igor', 'Karim', 'Marie', 'Nour', 'Paul', 'Zoé']);
  expect(seen).toHaveLength(NAMES.length + 1);
});

test('the list is narrowed by words, role, department and status', async () => {
  const { names } = await startListing();
  expect(await names({ search: 'LEFEVRE mar' })).toEqual(['Marie']);
  expect(await names({ search: 'karim@desk' })).toEqual(['Karim']);
  expect(await names({ search: '%' })).toEqual([]);
  expect(await names({ role: 'technician' })).toEqual(['Igor', 'Marie', 'Paul']);
  expect(await names({ role: 'technician', status: 'active' })).toEqual(['Marie', 'Paul']);
  expect(await names({ departmentId: 1 })).toEqual(['Amina']);
  expect(await names({ status: 'invited' })).toEqual(['Nour']);
  expect(await names({ status: 'inactive' })).toEqual(['Igor', 'Zoé']);
});

test('an account says when it was last in use', async () => {
  const { ada, desk } = await startListing();
  const { items } = await ada.users.list.query({ search: 'karim' });
  expect(items[0]).toMatchObject({ status: 'active', lastSeenAt: new Date(OPENING).toISOString() });
  const details = await ada.users.get.query({ userId: await desk.idOf('karim') });
  expect(details).toMatchObject({ ...items[0], ticketsInProgress: 0, lastAdmin: false });
});

test('who does not exist is not found, a foreign cursor is refused', async () => {
  const { ada } = await startListing();
  expect(await refusalOf(ada.users.get.query({ userId: 9_999 }))).toMatchObject({
    domainCode: 'not_found',
  });
  expect(await refusalOf(ada.users.list.query({ cursor: 'made-up' }))).toMatchObject({
    fields: { cursor: 'invalid' },
  });
});
