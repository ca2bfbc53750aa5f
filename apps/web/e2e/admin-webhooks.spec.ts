import { expect, type Locator } from '@playwright/test';
import { Channel } from './support/channel.ts';
import { test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

const slack = new Channel();
test.beforeAll(() => slack.open());
test.afterAll(() => slack.close());

type New = { name: string; address: string; service?: 'teams' | 'slack' };

async function fillIn({ page, t }: Visitor, { name, address, service = 'slack' }: New) {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('webhooks:form.name')).fill(name);
  await dialog.getByLabel(t('webhooks:form.service')).selectOption(service);
  await dialog.getByLabel(t('webhooks:form.url')).fill(address);
}

async function add(visitor: Visitor, channel: New): Promise<Locator> {
  const { page, t } = visitor;
  await page
    .getByRole('button', { name: t('webhooks:add') })
    .first()
    .click();
  await fillIn(visitor, channel);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('webhooks:add') }).click();
  await expect(dialog).toBeHidden();
  return page.getByRole('listitem').filter({ hasText: channel.name });
}

test('a channel is added, tried, tells of a ticket, is changed and removed', async ({
  visitAs,
  api,
}) => {
  await (await api.as('admin')).settings.update.webhooks.mutate({ allowInternal: true });
  const claire = await visitAs('admin');
  const { page, t } = claire;
  await page.goto('/admin/webhooks');
  await expect(page.getByText(t('webhooks:empty'))).toBeVisible();
  const card = await add(claire, { name: 'Support', address: slack.address });
  await expect(card).toContainText('127.0.0.1');
  await expect(page.getByText('secret')).toHaveCount(0);

  await card.getByRole('button', { name: t('webhooks:testName', { name: 'Support' }) }).click();
  await expect(card.getByRole('status')).toHaveText(t('webhooks:testOk'));
  expect(slack.messages).toHaveLength(1);
  slack.answer = { status: 410, text: 'channel_is_archived' };
  await card.getByRole('button', { name: t('webhooks:testName', { name: 'Support' }) }).click();
  await expect(card.getByRole('status')).toContainText('HTTP 410 channel_is_archived');

  slack.answer = { status: 200, text: 'ok' };
  await api.createTicket({ title: 'Vu dans le canal' });
  await expect.poll(() => slack.messages.at(-1)).toContain('Vu dans le canal');

  await card.getByRole('button', { name: t('webhooks:editName', { name: 'Support' }) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('webhooks:form.name')).fill('Support urgent');
  await dialog.getByLabel(t('webhooks:form.tickets')).selectOption('urgent');
  await dialog.getByRole('switch', { name: t('webhooks:form.someCategories') }).click();
  const save = dialog.getByRole('button', { name: t('save') });
  await save.click();
  await expect(dialog.getByText(t('webhooks:form.categoriesRequired'))).toBeVisible();
  const first = dialog.getByRole('checkbox').first();
  await expect(first).toBeFocused();
  await first.check();
  await save.click();
  await expect(dialog).toBeHidden();
  await expect(card).toContainText(t('webhooks:tickets.urgent'));
  await expect(card).not.toContainText(t('webhooks:allCategories'));

  const name = 'Support urgent';
  await card.getByRole('button', { name: t('webhooks:deleteName', { name }) }).click();
  await dialog.getByRole('button', { name: t('webhooks:deletion.confirm') }).click();
  await expect(page.getByText(t('webhooks:empty'))).toBeVisible();
});

test('an internal address is refused with the reason, and what was typed stays', async ({
  visitAs,
  api,
}) => {
  await (await api.as('admin')).settings.update.webhooks.mutate({ allowInternal: false });
  const claire = await visitAs('admin');
  const { page, t } = claire;
  await page.goto('/admin/webhooks');
  await page
    .getByRole('button', { name: t('webhooks:add') })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: t('webhooks:add') });
  const address = dialog.getByLabel(t('webhooks:form.url'));
  await fillIn(claire, { name: 'Interne', address: 'https://10.0.0.7/hook' });
  await save.click();
  await expect(dialog.getByText(t('webhooks:form.urlRefused'))).toBeVisible();
  await expect(address).toBeFocused();
  await expect(address).toHaveValue('https://10.0.0.7/hook');

  await page.keyboard.press('Escape');
  await expect(dialog).toContainText(t('webhooks:discard.text'));
  await dialog.getByRole('button', { name: t('webhooks:discard.cancel') }).click();
  await expect(address).toHaveValue('https://10.0.0.7/hook');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: t('webhooks:discard.confirm') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(t('webhooks:empty'))).toBeVisible();
});

test('a technician finds no such page', async ({ visitAs }) => {
  const { page, t } = await visitAs('paul');
  await page.goto('/admin/webhooks');
  await expect(page.getByRole('heading', { name: t('notFoundTitle') })).toBeVisible();
});
