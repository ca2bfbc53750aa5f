import { expect } from '@playwright/test';
import type { DeskApi } from './desk-api.ts';
import type { View } from './view.ts';
import type { Visitor } from './visitor.ts';

const NAME = 'Support niveau 1';

/** One for each service, one of them off; they stay from one view to the next. */
async function prepareChannels(api: DeskApi): Promise<void> {
  const admin = await api.as('admin');
  const { webhooks } = await admin.webhooks.list.query();
  if (webhooks.length > 0) return;
  const categories = await admin.categories.list.query();
  await admin.webhooks.create.mutate({
    name: NAME,
    service: 'teams',
    url: 'https://prod-12.westeurope.logic.azure.com/workflows/0a/triggers/manual',
    tickets: 'all',
    categoryIds: categories.slice(0, 2).map(({ id }) => id),
  });
  await admin.webhooks.create.mutate({
    name: 'Urgences',
    service: 'slack',
    url: 'https://hooks.slack.com/services/T0/B0/secret',
    tickets: 'urgent',
    active: false,
  });
}

async function showChannels({ page }: Visitor, api: DeskApi): Promise<void> {
  await prepareChannels(api);
  await page.goto('/admin/webhooks');
  await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
}

export const WEBHOOK_VIEWS: readonly View[] = [
  {
    name: 'admin-webhooks',
    who: 'admin',
    show: showChannels,
  },
  {
    name: 'admin-webhooks-form',
    who: 'admin',
    show: async (visitor, api) => {
      await showChannels(visitor, api);
      const { page, t } = visitor;
      await page.getByRole('button', { name: t('webhooks:editName', { name: NAME }) }).click();
      const dialog = page.getByRole('dialog');
      const chosen = dialog.getByRole('checkbox', { checked: true });
      await chosen.first().uncheck();
      await chosen.first().uncheck();
      await dialog.getByRole('button', { name: t('save') }).click();
      await expect(dialog.getByText(t('webhooks:form.categoriesRequired'))).toBeVisible();
    },
  },
];
