import { SETTING_LIMITS } from '@etape/shared/settings';
import { expect, type Locator, type Page } from '@playwright/test';
import { Channel } from './support/channel.ts';
import { expectAccessible } from './support/check-page.ts';
import type { DeskApi } from './support/desk-api.ts';
import { test } from './support/test.ts';
import type { Texts } from './support/texts.ts';

test('the organisation is renamed, for everybody and at once', async ({ visitAs, openBrowser }) => {
  const { page, t } = await visitAs('admin');
  await page.goto('/admin/settings');
  const form = section(page, t('settings:organisation.title'));
  const name = form.getByLabel(t('settings:organisation.name'));
  await name.fill(' ');
  await form.getByRole('button', { name: t('save') }).click();
  const required = t('errors:field.required', { field: t('settings:organisation.name') });
  await expect(form.getByText(required)).toBeVisible();
  await name.fill('Mairie de Sète');
  await form.getByRole('button', { name: t('save') }).click();
  await expect(saved(page, t, 'organisation')).toBeVisible();
  const other = await openBrowser();
  await other.page.goto('/sign-in');
  await expect(other.page.getByText('Mairie de Sète')).toBeVisible();
});

test('automatic closing is off until somebody says after how many days', async ({ visitAs }) => {
  const { page, t } = await visitAs('admin');
  await page.goto('/admin/settings');
  const form = section(page, t('settings:tickets.title'));
  const days = form.getByLabel(t('settings:tickets.autoCloseDays'));
  await expect(days).toBeHidden();
  await form.getByRole('switch', { name: t('settings:tickets.autoClose') }).click();
  await days.fill('0');
  await form.getByRole('button', { name: t('save') }).click();
  await expect(
    form.getByText(t('settings:tickets.daysInvalid', SETTING_LIMITS.days)),
  ).toBeVisible();
  await days.fill('14');
  await form.getByLabel(t('settings:tickets.autoAssignment')).selectOption('all');
  await form.getByRole('button', { name: t('save') }).click();
  await expect(saved(page, t, 'tickets')).toBeVisible();
  await page.reload();
  await expect(days).toHaveValue('14');
  await expect(form.getByText(t('unsaved'))).toBeHidden();
});

test('a mail server is set up; its password goes in and never comes out', async ({
  visitAs,
  api,
}) => {
  const { page, t } = await visitAs('admin');
  await page.goto('/admin/settings');
  const form = section(page, t('settings:mail.title'));
  const password = form.getByLabel(t('settings:mail.password'), { exact: true });
  await form.getByRole('switch', { name: t('settings:mail.enabled') }).click();
  await form.getByLabel(t('settings:mail.host')).fill('smtp.exemple.fr:25');
  await form.getByLabel(t('settings:mail.security')).selectOption('tls');
  await expect(form.getByLabel(t('settings:mail.port'))).toHaveValue('465');
  await form.getByLabel(t('settings:mail.from')).fill('Support');
  await form.getByLabel(t('settings:mail.user')).fill('etape');
  await password.fill('un secret');
  await form.getByRole('button', { name: t('save') }).click();
  await expect(form.getByText(t('settings:mail.hostInvalid'))).toBeVisible();
  await expect(form.getByText(t('settings:mail.fromInvalid'))).toBeVisible();
  await form.getByLabel(t('settings:mail.host')).fill('smtp.exemple.fr');
  await form.getByLabel(t('settings:mail.from')).fill('Support <support@exemple.fr>');
  await form.getByRole('button', { name: t('save') }).click();
  await expect(saved(page, t, 'mail')).toBeVisible();
  await page.reload();
  await expect(form.getByText(t('settings:mail.passwordKept'))).toBeVisible();
  await expect(password).toHaveValue('');
  // Another server would be shown the password: it is asked for anew.
  await form.getByLabel(t('settings:mail.host')).fill('smtp.ailleurs.fr');
  await form.getByRole('button', { name: t('save') }).click();
  await expect(form.getByText(t('settings:mail.passwordAgain'))).toBeVisible();
  await form.getByRole('button', { name: t('settings:revert') }).click();
  await form.getByRole('switch', { name: t('settings:mail.enabled') }).click();
  await form.getByRole('button', { name: t('save') }).click();
  await expect
    .poll(async () => (await (await api.as('admin')).settings.get.query()).mail)
    .toMatchObject({ enabled: false, host: 'smtp.exemple.fr', hasPassword: true });
});

test('what is not saved is not left by mistake', async ({ visitAs }) => {
  const { page, t } = await visitAs('admin');
  await page.goto('/admin/settings');
  const form = section(page, t('settings:webhooks.title'));
  const allow = form.getByRole('switch', { name: t('settings:webhooks.allowInternal') });
  await allow.click();
  await expect(form.getByText(t('unsaved'))).toBeVisible();
  const log = page.getByRole('link', { name: t('admin:sections.log') });
  await log.click();
  const dialog = page.getByRole('dialog', { name: t('settings:leaveTitle') });
  await dialog.getByRole('button', { name: t('keepEditing') }).click();
  await expect(allow).toBeChecked();
  await log.click();
  await dialog.getByRole('button', { name: t('discard') }).click();
  await expect(page.getByRole('heading', { name: t('journal:title'), level: 1 })).toBeVisible();
});

test('the log says who changed what, before and after, in the reader’s language', async ({
  visitAs,
  api,
}) => {
  const admin = await api.as('admin');
  const { tickets } = await admin.settings.get.query();
  await admin.settings.update.tickets.mutate({ ...tickets, autoAssignment: 'off' });
  await admin.settings.update.tickets.mutate({ ...tickets, autoAssignment: 'urgent' });
  await admin.departments.create.mutate({ name: 'Archives municipales' });
  const { page, t } = await visitAs('admin', { language: 'en' });
  await page.goto('/admin/log');
  const entries = page.getByRole('list', { name: t('journal:entries') }).getByRole('listitem');
  await expect(entries.first()).toContainText(t('journal:actions.department_created'));
  await expect(entries.first()).toContainText('Archives municipales');
  await expect(entries.first()).toContainText('Claire Martin');
  await page.getByLabel(t('journal:subject')).selectOption('settings');
  await expect(page).toHaveURL(/subject=settings/);
  await expect(entries.first()).toContainText(t('settings:tickets.title'));
  const change = entries.first().getByRole('definition');
  await expect(change).toContainText(t('settings:tickets.policies.off'));
  await expect(change).toContainText(t('settings:tickets.policies.urgent'));
  await expect(change.getByRole('img', { name: t('journal:becomes') })).toBeVisible();
  await page.getByLabel(t('journal:to')).fill('2020-01-31');
  await expect(page.getByText(t('journal:noMatch'))).toBeVisible();
  await expectAccessible(page, 'a log without matches');
  await page.reload();
  await page.getByRole('button', { name: t('journal:clearFilters') }).click();
  await expect(entries.first()).toContainText('Archives municipales');
});

test('the log is read page by page, nothing missing and nothing twice', async ({
  visitAs,
  api,
}) => {
  const admin = await api.as('admin');
  const names = Array.from({ length: 60 }, (_, index) => `Service ${index + 1} !`);
  for (const name of names) await admin.departments.create.mutate({ name });
  const { page, t } = await visitAs('admin');
  await page.goto('/admin/log?action=department_created');
  const entries = page.getByRole('list', { name: t('journal:entries') }).getByRole('listitem');
  await expect(entries.filter({ hasText: 'Service 60 !' })).toHaveCount(1);
  const more = page.getByRole('button', { name: t('loadMore') });
  await expect(async () => {
    if (await more.isVisible()) await more.click();
    await expect(entries.filter({ hasText: 'Service 1 !' })).toHaveCount(1);
  }).toPass();
  const told = await entries.getByRole('definition').allTextContents();
  expect(told.filter((name) => name.startsWith('Service ')).toSorted()).toEqual(names.toSorted());
});

test('deliveries that failed say why, are sent again, or are given up', async ({
  visitAs,
  api,
}) => {
  const channel = new Channel();
  await channel.open();
  try {
    channel.answer = { status: 302, text: 'elsewhere' };
    await failTwice(api, channel.address);
    const { page, t } = await visitAs('admin');
    await page.goto('/admin/deliveries');
    const rows = page.getByRole('row').filter({ hasText: 'Salle des machines' });
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText(t('deliveries:reasons.redirected'));
    const actions = t('deliveries:actionsOn', { recipient: 'Salle des machines' });
    await rows.first().getByRole('button', { name: actions }).click();
    await page.getByRole('menuitem', { name: t('deliveries:discard') }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Salle des machines');
    await dialog.getByRole('button', { name: t('deliveries:discard') }).click();
    await expect(rows).toHaveCount(1);
    channel.answer = { status: 200, text: 'ok' };
    const received = channel.messages.length;
    await page.getByRole('button', { name: t('deliveries:retryAll') }).click();
    await expect(page.getByText(t('deliveries:retriedMany', { count: 1 }))).toBeVisible();
    await expect.poll(() => channel.messages.length).toBe(received + 1);
    await expect(page.getByText(t('deliveries:empty.dead'))).toBeVisible();
    await page
      .getByRole('navigation', { name: t('deliveries:statusFilter') })
      .getByRole('link', { name: t('deliveries:statuses.sent') })
      .click();
    await expect(rows).toHaveCount(1);
  } finally {
    channel.close();
  }
});

test('to everybody else these pages do not exist', async ({ visitAs }) => {
  const { page, t } = await visitAs('paul');
  for (const path of ['settings', 'log', 'deliveries']) {
    await page.goto(`/admin/${path}`);
    await expect(page.getByRole('heading', { name: t('notFoundTitle') })).toBeVisible();
  }
});

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function saved(page: Page, t: Texts, name: 'organisation' | 'tickets' | 'mail'): Locator {
  return page.getByText(t('settings:saved', { section: t(`settings:${name}.title`) }));
}

/** Two tickets for a channel that sends elsewhere: at that, the desk gives up at once. */
async function failTwice(api: DeskApi, url: string): Promise<void> {
  const admin = await api.as('admin');
  await admin.settings.update.webhooks.mutate({ allowInternal: true });
  await admin.webhooks.create.mutate({
    name: 'Salle des machines',
    service: 'slack',
    url,
    tickets: 'all',
    categoryIds: null,
    active: true,
  });
  for (const title of ['Onduleur qui bipe', 'Climatisation en panne']) {
    await api.createTicket({ title });
  }
  await expect.poll(async () => (await admin.deliveries.counts.query()).dead).toBe(2);
}
