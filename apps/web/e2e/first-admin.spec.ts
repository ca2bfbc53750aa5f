import { expect } from '@playwright/test';
import { expectAccessible } from './support/check-page.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { test } from './support/test.ts';

test.use({ deskKind: 'empty' });

test('a new desk asks for its first administrator, once, and works from then on', async ({
  openBrowser,
}) => {
  const { page, t } = await openBrowser();
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByLabel(t('auth:firstName'))).toBeVisible();
  await expectAccessible(page, 'the first administrator');

  const password = 'un mot de passe assez long';
  await page.getByLabel(t('auth:firstName')).fill('Claire');
  await page.getByLabel(t('auth:lastName'), { exact: true }).fill('Martin');
  await page.getByLabel(t('auth:email')).fill('claire@exemple.fr');
  await page.getByLabel(t('auth:password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('auth:setupSubmit') }).click();
  await expect(page.getByRole('heading', { name: t('queue:title') })).toBeVisible();
  await expectAccessible(page, 'an empty queue');
  await page.reload();
  await expect(page.getByRole('heading', { name: t('queue:title') })).toBeVisible();

  const other = await openBrowser();
  await other.page.goto('/setup');
  await expect(other.page).toHaveURL(/\/sign-in/);
  await other.fillSignIn('claire@exemple.fr', password);
  const claire = new TechnicianScreen(other);
  await expect(claire.queue).toBeVisible();
});
