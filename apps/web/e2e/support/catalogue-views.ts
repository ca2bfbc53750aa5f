import { expect } from '@playwright/test';
import { CatalogueScreen } from './catalogue-screen.ts';
import type { View } from './view.ts';

export const CATALOGUE_VIEWS: readonly View[] = [
  {
    name: 'admin-departments',
    who: 'admin',
    show: async (visitor) => {
      await new CatalogueScreen(visitor, 'departments').open();
    },
  },
  {
    name: 'admin-department-dialog',
    who: 'admin',
    show: async (visitor) => {
      const list = new CatalogueScreen(visitor, 'departments');
      await list.open();
      await list.beginToAdd();
      await list.fillName('Direction');
      await list.submit();
      await list.isRefused(visitor.t('catalogue:nameTaken'));
      await visitor.page.keyboard.press('Escape');
      await expect(list.dialog.getByText(visitor.t('unsaved'))).toBeVisible();
    },
  },
  {
    name: 'admin-departments-archived',
    who: 'admin',
    show: async ({ page, t }) => {
      await page.goto('/admin/departments?archived=true');
      await expect(page.getByText(t('catalogue:departments.noneArchivedTitle'))).toBeVisible();
    },
  },
  {
    name: 'admin-category-dialog',
    who: 'admin',
    show: async (visitor) => {
      const list = new CatalogueScreen(visitor, 'categories');
      await list.open();
      await list.choose('edit', 'Matériel');
      await expect(list.dialog.getByRole('radio').first()).toBeVisible();
    },
  },
  {
    name: 'admin-equipment',
    who: 'admin',
    show: async (visitor) => {
      await new CatalogueScreen(visitor, 'equipment').open();
    },
  },
  {
    name: 'admin-equipment-dialog',
    who: 'admin',
    show: async (visitor) => {
      const list = new CatalogueScreen(visitor, 'equipment');
      await list.open();
      await list.beginToAdd();
      await list.submit();
      await expect(list.dialog.locator('[aria-invalid=true]').first()).toBeVisible();
    },
  },
  {
    name: 'equipment-page',
    who: 'admin',
    show: async ({ page, t }, api) => {
      const admin = await api.as('admin');
      const { items } = await admin.equipment.page.query({ warranty: 'over' });
      await page.goto(`/equipment/${items[0]?.id}`);
      await expect(
        page.getByRole('heading', { name: t('catalogue:equipment.history') }),
      ).toBeVisible();
    },
  },
];
