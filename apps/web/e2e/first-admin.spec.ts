import { expect } from '@playwright/test';
import { test } from './support/test.ts';

test.use({ deskKind: 'empty' });

test('a new desk asks for its first administrator, once', async ({ openBrowser }) => {
  const { page } = await openBrowser();
  await page.goto('/');
  await expect(page).toHaveURL(/\/setup$/);
});
