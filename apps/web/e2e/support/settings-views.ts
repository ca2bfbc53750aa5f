import { expect } from '@playwright/test';
import type { DeskApi } from './desk-api.ts';
import type { View } from './view.ts';

const CHANNEL = 'Salle des machines';

/** A delivery that was given up on: its channel stands where nothing may be sent any more. */
async function failDelivery(api: DeskApi): Promise<void> {
  const admin = await api.as('admin');
  const { webhooks } = await admin.webhooks.list.query();
  if (webhooks.some(({ name }) => name === CHANNEL)) return;
  await admin.settings.update.webhooks.mutate({ allowInternal: true });
  await admin.webhooks.create.mutate({
    name: CHANNEL,
    service: 'slack',
    url: 'http://127.0.0.1:9/services/secret',
    tickets: 'all',
    categoryIds: null,
    active: true,
  });
  await admin.settings.update.webhooks.mutate({ allowInternal: false });
  await api.createTicket({ title: 'Onduleur qui bipe' });
  await expect.poll(async () => (await admin.deliveries.counts.query()).dead).toBeGreaterThan(0);
}

export const SETTINGS_VIEWS: readonly View[] = [
  {
    name: 'admin-settings',
    who: 'admin',
    show: async ({ page, t }) => {
      await page.goto('/admin/settings');
      const form = page.getByRole('region', { name: t('settings:tickets.title'), exact: true });
      await form.getByRole('switch').click();
      await form.getByLabel(t('settings:tickets.autoCloseDays')).fill('0');
      await form.getByRole('button', { name: t('save') }).click();
      await expect(form.locator('[aria-invalid="true"]')).toBeVisible();
    },
  },
  {
    name: 'admin-deliveries',
    who: 'admin',
    show: async ({ page, t }, api) => {
      await failDelivery(api);
      await page.goto('/admin/deliveries');
      await expect(page.getByText(t('deliveries:reasons.address_refused')).first()).toBeVisible();
    },
  },
  {
    name: 'admin-log',
    who: 'admin',
    show: async ({ page, t }, api) => {
      await failDelivery(api);
      await page.goto('/admin/log');
      await expect(page.getByRole('list', { name: t('journal:entries') })).toBeVisible();
    },
  },
];
