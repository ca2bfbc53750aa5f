import { expect, type Locator } from '@playwright/test';
import type { DeskApi } from './desk-api.ts';
import type { View } from './view.ts';
import type { Visitor } from './visitor.ts';

const NEWCOMER = { firstName: 'Jeanne', lastName: 'Lemaître', role: 'technician' as const };

/** The pages of the accounts, and the dialogs in front of them. */
export const USER_VIEWS: readonly View[] = [
  {
    name: 'users',
    who: 'admin',
    show: async ({ page }) => {
      await page.goto('/admin/users');
      await expect(page.getByRole('row').nth(3)).toBeVisible();
    },
  },
  {
    name: 'users-none-found',
    who: 'admin',
    show: async ({ page, t }) => {
      await page.goto('/admin/users?search=personne&role=admin');
      await expect(page.getByText(t('users:noneFound'))).toBeVisible();
    },
  },
  {
    name: 'users-create-refused',
    who: 'admin',
    show: async ({ page, t }) => {
      await page.goto('/admin/users');
      await page.getByRole('button', { name: t('users:add') }).click();
      await page.getByRole('button', { name: t('users:create') }).click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
    },
  },
  {
    name: 'user-invited',
    who: 'admin',
    show: async (visitor, api) => {
      await openUser(visitor, await invite(api, 'invited'));
      await expect(visitor.page.getByText(visitor.t('users:invitedText'))).toBeVisible();
    },
  },
  {
    name: 'user-link',
    who: 'admin',
    show: async (visitor, api) => {
      const { page, t } = visitor;
      await openUser(visitor, await invite(api, 'link'));
      await page.getByRole('button', { name: t('users:link.newInvitation') }).click();
      await expect(page.getByLabel(t('users:link.address'))).toBeVisible();
    },
  },
  {
    name: 'user-technician',
    who: 'admin',
    show: async (visitor, api) => {
      // A session to be seen.
      await api.as('paul');
      await openUser(visitor, await findUser(api, 'paul'));
      const end = visitor.t('sessions:end');
      await expect(visitor.page.getByRole('button', { name: end }).first()).toBeVisible();
    },
  },
  {
    name: 'user-deactivate',
    who: 'admin',
    show: async (visitor, api) => {
      await openUser(visitor, await findUser(api, 'paul'));
      const { t } = visitor;
      await (await chooseAction(visitor, t('users:deactivate'))).click();
      await expect(visitor.page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'user-hand-over',
    who: 'admin',
    show: async (visitor, api) => {
      await api.createTicket({ title: 'À transférer', takenBy: 'paul' });
      const { page, t } = visitor;
      await openUser(visitor, await findUser(api, 'paul'));
      await page.getByRole('button', { name: t('users:handOver.open') }).click();
      await expect(page.getByRole('dialog').getByRole('radio').nth(3)).toBeVisible();
    },
  },
  {
    name: 'user-edit-self',
    who: 'admin',
    show: async (visitor, api) => {
      const { page, t } = visitor;
      await openUser(visitor, await findUser(api, 'admin'));
      await page.getByRole('button', { name: t('users:edit') }).click();
      await page.getByRole('dialog').getByLabel(t('users:role')).selectOption('technician');
      await expect(page.getByRole('dialog').getByRole('status')).toBeVisible();
    },
  },
  {
    name: 'user-inactive',
    who: 'admin',
    show: async (visitor, api) => {
      const userId = await invite(api, 'inactive');
      await (await api.as('admin')).users.deactivate.mutate({ userId });
      await openUser(visitor, userId);
      await expect(visitor.page.getByText(visitor.t('users:inactiveText'))).toBeVisible();
    },
  },
];

export async function openUser({ page }: Visitor, userId: number): Promise<void> {
  await page.goto(`/admin/users/${userId}`);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
}

/** An entry of the menu of the account that is on screen. */
export async function chooseAction({ page }: Visitor, name: string): Promise<Locator> {
  await page.locator('main [aria-haspopup="menu"]').click();
  return page.getByRole('menuitem', { name });
}

/** Whoever has this at the beginning of their address. */
export async function findUser(api: DeskApi, name: string): Promise<number> {
  const admin = await api.as('admin');
  const { items } = await admin.users.list.query({ search: `${name}@` });
  const found = items[0];
  if (found === undefined) throw new Error(`Nobody is called ${name}`);
  return found.id;
}

/** Jeanne, invited anew for each view: the desk outlives them all. */
async function invite(api: DeskApi, view: string): Promise<number> {
  const admin = await api.as('admin');
  const email = `jeanne.${view}.${Date.now()}@demo.etape`;
  const { user } = await admin.users.create.mutate({ ...NEWCOMER, email });
  return user.id;
}
