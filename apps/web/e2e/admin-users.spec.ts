import { expect, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import type { Texts } from './support/texts.ts';
import { chooseAction, findUser, openUser } from './support/user-views.ts';

const PASSWORD = 'une longue phrase à elle';
const AT_ONCE = { timeout: 2_000 };

test('an invited person is refused while something is wrong, then follows the link and is in', async ({
  visitAs,
  openBrowser,
  api,
}) => {
  const { page, t } = await visitAs('admin');
  await page.goto('/admin');
  await expect(page.getByRole('heading', { name: t('users:title') })).toBeVisible();
  await page.getByRole('button', { name: t('users:add') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('auth:firstName')).fill('Jeanne');
  await dialog.getByLabel(t('auth:email')).fill('jeanne');
  await dialog.getByRole('button', { name: t('users:create') }).click();
  await expect(dialog.getByText(fieldError(t, 'required', t('auth:lastName')))).toBeVisible();
  await expect(dialog.getByText(t('auth:invalidEmail'))).toBeVisible();
  await dialog.getByLabel(t('auth:lastName'), { exact: true }).fill('Lemaître');
  await dialog.getByLabel(t('auth:email')).fill('Karim@demo.etape');
  await dialog.getByLabel(t('users:role')).selectOption('technician');
  await dialog.getByRole('button', { name: t('users:create') }).click();
  await expect(dialog.getByText(t('users:emailTaken'))).toBeVisible();
  await expect(dialog.getByLabel(t('auth:email'))).toBeFocused();
  // A slip of the finger loses nothing.
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: t('keepEditing') }).click();
  await dialog.getByLabel(t('auth:email')).fill('jeanne@demo.etape');
  await dialog.getByRole('button', { name: t('users:create') }).click();

  const address = new URL(await dialog.getByLabel(t('users:link.address')).inputValue());
  await dialog
    .getByRole('button', { name: t('close') })
    .last()
    .click();
  const row = page.getByRole('row').filter({ hasText: 'Jeanne Lemaître' });
  await expect(row).toContainText(t('users:status.invited'));

  const jeanne = await openBrowser();
  await jeanne.page.goto(`${address.pathname}${address.hash}`);
  await jeanne.page.getByLabel(t('auth:password'), { exact: true }).fill(PASSWORD);
  await jeanne.page.getByRole('button', { name: t('links:invitationSubmit') }).click();
  await expect(jeanne.page.getByRole('button', { name: 'Jeanne Lemaître' })).toBeVisible();
  await page.reload();
  await expect(row).toContainText(t('users:status.active'));
  const admin = await api.as('admin');
  const { items } = await admin.adminLog.list.query({ action: 'user_created' });
  expect(items[0]?.subject.label).toBe('Jeanne Lemaître');
});

test('the list is narrowed by words and filters, which stand in the address', async ({
  visitAs,
}) => {
  const { page, t } = await visitAs('admin', { language: 'en' });
  await page.goto('/admin/users');
  await page.getByLabel(t('users:role')).selectOption('technician');
  await expect(page.getByRole('row', { name: 'Amina Benali' })).toBeHidden();
  await page.getByLabel(t('users:search')).fill('LEFEVRE');
  await expect(page.getByRole('row')).toHaveCount(2);
  await expect(page).toHaveURL(/role=technician/);
  await expect(page).toHaveURL(/search=LEFEVRE/);
  await page.reload();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByLabel(t('users:account'), { exact: true }).selectOption('inactive');
  await expect(page.getByText(t('users:noneFound'))).toBeVisible();
});

test('a new role changes the screen that is open, and the correction is saved', async ({
  visitAs,
  api,
}) => {
  const karim = await visitAs('karim');
  const visitor = await visitAs('admin');
  const { page, t } = visitor;
  await openUser(visitor, await findUser(api, 'karim'));
  await page.getByRole('button', { name: t('users:edit') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('auth:lastName'), { exact: true }).fill('Haddad-Roux');
  await dialog.getByLabel(t('users:role')).selectOption('technician');
  await dialog.getByRole('button', { name: t('save') }).click();
  await expect(page.getByRole('heading', { name: 'Karim Haddad-Roux' })).toBeVisible();
  await expect(
    karim.page.getByText(t('roleChanged', { role: t('role.technician') })),
  ).toBeVisible();
  await expect(karim.page.getByRole('heading', { name: t('queue:title') })).toBeVisible();
});

test('a deactivated technician is out within two seconds, and a colleague gets the tickets', async ({
  visitAs,
  api,
}) => {
  const { id: ticketId } = await api.createTicket({ title: 'En route', takenBy: 'paul' });
  const paul = await visitAs('paul');
  await paul.openTicket(ticketId);
  await expect(paul.page.getByRole('heading', { name: 'En route' })).toBeVisible();
  const visitor = await visitAs('admin');
  const { page, t } = visitor;
  await openUser(visitor, await findUser(api, 'paul'));
  await (await chooseAction(visitor, t('users:deactivate'))).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: t('users:deactivate') }).click();
  await expect(page.getByText(t('users:deactivated', { name: 'Paul Lefèvre' }))).toBeVisible();
  await expect(paul.page.getByText(t('auth:inactive'))).toBeVisible(AT_ONCE);

  // The tickets are offered at once.
  await dialog.getByRole('radio', { name: 'Marie Dupont' }).check();
  await dialog.getByRole('button', { name: t('users:handOver.confirm') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: t('users:handOver.open') })).toBeHidden();
  const marie = await api.as('marie');
  const { ticket } = await marie.tickets.get.query({ ticketId });
  expect(ticket.assignee?.firstName).toBe('Marie');

  await paul.fillSignIn('paul@demo.etape', 'etape-demo-2026');
  await expect(paul.page.getByText(t('errors:account_inactive'))).toBeVisible();
  await page.getByRole('button', { name: t('users:reactivate') }).click();
  await expect(page.getByText(t('users:inactiveText'))).toBeHidden();
  await paul.page.getByRole('button', { name: t('auth:signIn') }).click();
  await expect(paul.page.getByRole('button', { name: 'Paul Lefèvre' })).toBeVisible();
});

test('the last administrator is kept, and told why', async ({ visitAs, api }) => {
  const visitor = await visitAs('admin');
  const { page, t } = visitor;
  await openUser(visitor, await findUser(api, 'admin'));
  const deactivate = await chooseAction(visitor, t('users:deactivate'));
  await expect(deactivate).toBeDisabled();
  await expect(deactivate).toContainText(t('users:lastAdmin'));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: t('users:edit') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(t('users:role')).selectOption('employee');
  await expect(dialog.getByText(t('users:lastAdmin'))).toBeVisible();
  await dialog.getByRole('button', { name: t('save') }).click();
  await expect(dialog.getByText(t('errors:last_admin')).first()).toBeVisible();
  await expect(dialog).toBeVisible();
});

test('a session that is ended is over on its own screen', async ({ visitAs, api }) => {
  const amina = await visitAs('amina');
  const visitor = await visitAs('admin');
  const { page, t } = visitor;
  await openUser(visitor, await findUser(api, 'amina'));
  await endSessions(page, t);
  await expect(page.getByText(t('sessions:none'))).toBeVisible();
  await expect(amina.page.getByText(t('auth:expired'))).toBeVisible();
});

test('to everybody else there is no such page', async ({ visitAs, api }) => {
  const marie = await visitAs('marie');
  await marie.page.goto(`/admin/users/${await findUser(api, 'marie')}`);
  await expect(marie.page.getByRole('heading', { name: marie.t('notFoundTitle') })).toBeVisible();
});

/** One alone has no button for all. */
async function endSessions(page: Page, t: Texts): Promise<void> {
  const all = page.getByRole('button', { name: t('sessions:theirs.endAll') });
  const one = page.getByRole('button', { name: new RegExp(`^${t('sessions:end')}`) });
  await expect(one.first()).toBeVisible();
  await ((await all.isVisible()) ? all : one.first()).click();
}

function fieldError(t: Texts, problem: 'required', field: string): string {
  return t(`errors:field.${problem}`, { field });
}
