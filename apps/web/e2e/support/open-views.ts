import { expect } from '@playwright/test';
import type { View } from './view.ts';

export const OPEN_VIEWS: readonly View[] = [
  {
    name: 'sign-in',
    who: 'nobody',
    show: async (visitor) => {
      await visitor.page.goto('/sign-in');
      await visitor.fillSignIn('personne@exemple.fr', 'pas le bon mot de passe');
      await expect(visitor.page.getByText(visitor.t('errors:invalid_credentials'))).toBeVisible();
    },
  },
  {
    name: 'register',
    who: 'nobody',
    show: async ({ page, t }) => {
      await page.goto('/register');
      await page.getByRole('button', { name: t('auth:register') }).click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    },
  },
  {
    name: 'forgotten-password',
    who: 'nobody',
    show: async ({ page, t }) => {
      await page.goto('/forgotten-password');
      await expect(page.getByRole('heading', { name: t('links:noMailTitle') })).toBeVisible();
    },
  },
  {
    name: 'link-invalid',
    who: 'nobody',
    show: async ({ page, t }) => {
      await page.goto('/link');
      await expect(page.getByRole('heading', { name: t('links:invalidTitle') })).toBeVisible();
    },
  },
  {
    name: 'offline',
    who: 'nobody',
    show: async ({ page }) => {
      await page.goto('/offline.html');
      await expect(page.getByRole('link')).toBeVisible();
    },
  },
  {
    name: 'not-found',
    who: 'nobody',
    show: async ({ page, t }) => {
      await page.goto('/nowhere/at/all');
      await expect(page.getByRole('heading', { name: t('notFoundTitle') })).toBeVisible();
    },
  },
];
