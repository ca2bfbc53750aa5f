import { expect } from '@playwright/test';
import type { Visitor } from './visitor.ts';

/** Opens a ticket as an employee does, and arrives there. */
export async function askForHelp({ page, t }: Visitor, title: string): Promise<void> {
  await page.goto('/tickets/new');
  await page.getByLabel(t('tickets:title')).fill(title);
  await page.getByLabel(t('tickets:description')).fill('Depuis ce matin, sans rien changer.');
  await page.getByRole('radio').first().check({ force: true });
  await page.getByRole('button', { name: t('tickets:sendTicket') }).click();
  await expect(page).toHaveURL(/\/tickets\/\d+$/);
}
