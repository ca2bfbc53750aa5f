import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { TechnicianScreen } from './support/technician-screen.ts';
import { PHONE, test } from './support/test.ts';

const SAID = 'Il affiche « anticathode » en rouge.';

test('the palette finds a ticket by a word that was said in it, and says that it was said there', async ({
  visitAs,
  api,
}) => {
  const title = 'Écran qui scintille';
  const { id } = await api.createTicket({ title, takenBy: 'paul' });
  const amina = await api.as('amina');
  await amina.messages.send.mutate({ ticketId: id, commandId: randomUUID(), body: SAID });
  const { page, t } = new TechnicianScreen(await visitAs('paul'));
  await page.getByRole('button', { name: t('queue:search') }).click();
  const field = page.getByRole('combobox', { name: t('workspace:palette.title') });
  const found = page.getByRole('option').first();

  await field.fill('anticath');
  await expect(found).toContainText(title);
  await expect(found).toContainText(t('tickets:foundInside'));
  for (const words of ['scintille écran', `#${id}`]) {
    await field.fill(words);
    await expect(found).toContainText(title);
    await expect(found).not.toContainText(t('tickets:foundInside'));
  }
});

test('an employee finds a ticket of theirs by a word of its conversation', async ({
  visitAs,
  api,
}) => {
  const title = 'Souris qui saute';
  const { id } = await api.createTicket({ title, takenBy: 'paul' });
  const paul = await api.as('paul');
  const body = 'Essayez sur un autre tapis.';
  await paul.messages.send.mutate({ ticketId: id, commandId: randomUUID(), body });
  const { page, t } = await visitAs('amina', { viewport: PHONE });
  const field = page.getByRole('searchbox', { name: t('tickets:searchMine') });
  const found = page.getByRole('list', { name: t('tickets:found') }).getByRole('link');

  await field.fill('tapis');
  await expect(found.filter({ hasText: title })).toContainText(t('tickets:foundInside'));
  await field.fill('souris');
  await expect(found.filter({ hasText: title })).not.toContainText(t('tickets:foundInside'));
});
