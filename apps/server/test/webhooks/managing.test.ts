import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClock, OPENING } from '../support/test-clock.ts';
import { WEBHOOK } from '../support/webhooks.ts';

async function logOf(desk: Desk) {
  const rows = await desk.app.db.read
    .selectFrom('admin_log')
    .select(['action', 'subject_label', 'before', 'after'])
    .orderBy('id')
    .execute();
  return rows.map(({ before, after, ...row }) => ({
    ...row,
    before: JSON.parse(before ?? 'null') as unknown,
    after: JSON.parse(after ?? 'null') as unknown,
  }));
}

test('an administrator sees where webhooks lead, never their secret', async () => {
  const desk = await startDesk({ clock: createTestClock() });
  const ada = await desk.as('ada');
  const made = await ada.webhooks.create.mutate({ ...WEBHOOK, categoryIds: [3, 1] });
  expect(made).toEqual({
    id: made.id,
    name: 'Support',
    service: 'slack',
    host: 'hooks.slack.com',
    tickets: 'all',
    categoryIds: [3, 1],
    active: true,
    createdAt: new Date(OPENING).toISOString(),
  });
  await ada.webhooks.create.mutate({ ...WEBHOOK, name: 'Alerts' });
  const list = await ada.webhooks.list.query();
  expect(list).toMatchObject({ allowInternal: false, hasLinks: false });
  expect(list.webhooks.map(({ name }) => name)).toEqual(['Alerts', 'Support']);
  expect(JSON.stringify([list, await logOf(desk)])).not.toContain('secret');
});

test('what an update leaves out stays, above all the address', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: webhookId } = await ada.webhooks.create.mutate({ ...WEBHOOK, categoryIds: [1] });
  const renamed = await ada.webhooks.update.mutate({ webhookId, name: 'Night', active: false });
  expect(renamed).toMatchObject({
    name: 'Night',
    active: false,
    categoryIds: [1],
    host: 'hooks.slack.com',
  });
  await ada.webhooks.update.mutate({ webhookId, categoryIds: null, tickets: 'urgent' });
  await ada.webhooks.update.mutate({ webhookId, url: `${WEBHOOK.url}-of-another` });
  await ada.webhooks.update.mutate({ webhookId });
  const { url, category_ids } = await desk.app.db.read
    .selectFrom('webhooks')
    .selectAll()
    .executeTakeFirstOrThrow();
  expect({ url, category_ids }).toEqual({ url: `${WEBHOOK.url}-of-another`, category_ids: null });
});

test('the administration log tells what was changed', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: webhookId } = await ada.webhooks.create.mutate({ ...WEBHOOK, categoryIds: [1] });
  const url = 'https://prod.westeurope.logic.azure.com/workflows/x?sig=secret';
  await ada.webhooks.update.mutate({ webhookId, service: 'teams', url });
  await ada.webhooks.update.mutate({ webhookId, url: `${url}2` });
  await ada.webhooks.delete.mutate({ webhookId });
  const log = await logOf(desk);
  expect(log.map(({ action, subject_label }) => [action, subject_label])).toEqual([
    ['webhook_created', 'Support'],
    ['webhook_updated', 'Support'],
    ['webhook_updated', 'Support'],
    ['webhook_deleted', 'Support'],
  ]);
  expect(log[0]).toMatchObject({ before: null, after: { host: 'hooks.slack.com', active: true } });
  expect(log[1]).toMatchObject({
    before: { service: 'slack', host: 'hooks.slack.com' },
    after: { service: 'teams', host: 'prod.westeurope.logic.azure.com', addressReplaced: true },
  });
  expect(log[2]).toMatchObject({ before: {}, after: { addressReplaced: true } });
  expect(JSON.stringify(log)).not.toMatch(/secret|services|sig=/);
  expect((await ada.webhooks.list.query()).webhooks).toEqual([]);
});

test('a name is given once', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: webhookId } = await ada.webhooks.create.mutate(WEBHOOK);
  await ada.webhooks.create.mutate({ ...WEBHOOK, name: 'Alerts' });
  const twice = await refusalOf(ada.webhooks.create.mutate(WEBHOOK));
  expect(twice).toMatchObject({ domainCode: 'validation', fields: { name: 'taken' } });
  const renamed = await refusalOf(ada.webhooks.update.mutate({ webhookId, name: 'Alerts' }));
  expect(renamed.fields).toEqual({ name: 'taken' });
  await ada.webhooks.update.mutate({ webhookId, name: 'Support' });
});

test.each([
  ['url', 'http://hooks.slack.com/x'],
  ['url', 'https://10.0.0.1/x'],
  ['url', 'https://2130706433/x'],
  ['url', 'https://[::ffff:127.0.0.1]/x'],
  ['categoryIds', [1, 999]],
])('%s %j is refused', async (field, value) => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { id: webhookId } = await ada.webhooks.create.mutate(WEBHOOK);
  const patch = { [field]: value };
  const made = await refusalOf(ada.webhooks.create.mutate({ ...WEBHOOK, name: 'Bad', ...patch }));
  expect(made).toMatchObject({ domainCode: 'validation', fields: { [field]: 'not_available' } });
  const updated = await refusalOf(ada.webhooks.update.mutate({ webhookId, ...patch }));
  expect(updated.fields).toEqual({ [field]: 'not_available' });
});

test('internal addresses can be allowed', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await presetSettings(desk.app, 'webhooks', { allowInternal: true });
  await ada.webhooks.create.mutate({ ...WEBHOOK, url: 'http://10.0.0.1:8065/hooks/x' });
  expect(await ada.webhooks.list.query()).toMatchObject({
    allowInternal: true,
    webhooks: [{ host: '10.0.0.1:8065' }],
  });
});
