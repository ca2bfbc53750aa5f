import { expect } from '@playwright/test';
import { CatalogueScreen } from './support/catalogue-screen.ts';
import { test } from './support/test.ts';

test('a department is created once, renamed, archived with a way back, and deleted', async ({
  visitAs,
}) => {
  const visitor = await visitAs('admin');
  const { page, t } = visitor;
  const list = new CatalogueScreen(visitor, 'departments');
  await list.open();

  await list.beginToAdd();
  await list.fillName('comptabilite');
  await list.submit();
  await list.isRefused(t('catalogue:nameTaken'));
  await page.keyboard.press('Escape');
  await expect(list.dialog.getByText(t('unsaved'))).toBeVisible();
  await page.getByRole('button', { name: t('keepEditing') }).click();
  await list.fillName('Laboratoire');
  await list.save();
  await expect(list.row('Laboratoire')).toBeVisible();

  await list.choose('edit', 'Laboratoire');
  await list.fillName('Laboratoires');
  await list.save();

  await list.choose('archive', 'Laboratoires');
  await expect(list.row('Laboratoires')).toBeHidden();
  await list.undo();
  await expect(list.row('Laboratoires')).toBeVisible();

  await list.choose('archive', 'Laboratoires');
  await list.show('archivedOnes');
  await list.choose('restore', 'Laboratoires');
  await expect(page.getByText(t('catalogue:departments.noneArchivedTitle'))).toBeVisible();
  await list.show('active');

  await list.openMenu('Comptabilité');
  await expect(list.action('remove')).toBeDisabled();
  await expect(list.action('remove')).toContainText(t('catalogue:departments.inUse'));
  await page.keyboard.press('Escape');
  await list.choose('remove', 'Laboratoires');
  await list.dialog.getByRole('button', { name: t('catalogue:removeConfirm') }).click();
  await expect(list.row('Laboratoires')).toBeHidden();
});

test('employees are offered a category with its colour until it is archived', async ({
  visitAs,
  api,
}) => {
  const visitor = await visitAs('admin');
  const { t } = visitor;
  const amina = await api.as('amina');
  const list = new CatalogueScreen(visitor, 'categories');
  await list.open();
  await list.beginToAdd();
  await list.fillName('Téléphonie');
  await list.dialog.getByRole('radio', { name: t('catalogue:colors.orange') }).check();
  await list.save();
  await expect(list.row('Téléphonie')).toBeVisible();
  expect(await amina.categories.list.query()).toContainEqual(
    expect.objectContaining({ name: 'Téléphonie', color: '#cc4e00' }),
  );

  await list.choose('archive', 'Téléphonie');
  await expect(list.row('Téléphonie')).toBeHidden();
  expect((await amina.categories.list.query()).map(({ name }) => name)).not.toContain('Téléphonie');
});

test('equipment is checked, added, found again and archived from its page', async ({ visitAs }) => {
  const visitor = await visitAs('admin');
  const { page, t } = visitor;
  const list = new CatalogueScreen(visitor, 'equipment');
  await list.open();
  await list.beginToAdd();
  await list.fill(t('catalogue:equipment.model'), 'Canon LiDE 400');
  await list.fill(t('catalogue:equipment.type'), 'Scanner');
  await list.fill(t('catalogue:equipment.serialNumber'), 'e78316-k2n');
  await list.fill(t('catalogue:equipment.purchaseDate'), '2026-03-02');
  await list.fill(t('catalogue:equipment.warrantyUntil'), '2026-03-01');
  await list.submit();
  await list.isRefused(t('catalogue:equipment.warrantyInvalid'));
  await list.fill(t('catalogue:equipment.warrantyUntil'), '2026-03-31');
  await list.submit();
  await list.isRefused(t('catalogue:equipment.serialTaken'));
  await list.fill(t('catalogue:equipment.serialNumber'), '400777');
  await list.save();

  await page.getByRole('searchbox').fill('canon 400777');
  await expect(page.getByRole('rowheader')).toHaveCount(1);
  await expect(page).toHaveURL(/search=canon/);
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('canon 400777');
  await page.getByRole('link', { name: 'Canon LiDE 400' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Canon LiDE 400' })).toBeVisible();
  await expect(page.getByText(/31 mars 2026/).first()).toBeVisible();
  const name = 'Canon LiDE 400 (400777)';
  await list.choose('archive', name);
  await expect(page.getByText(t('catalogue:equipment.archivedNotice'))).toBeVisible();
  await list.choose('remove', name);
  await list.dialog.getByRole('button', { name: t('catalogue:removeConfirm') }).click();
  await expect(page).toHaveURL(/\/admin\/equipment$/);
  await expect(page.getByRole('table')).toBeVisible();
});

test('a technician says beside the ticket what is broken, and looks at its other tickets', async ({
  visitAs,
  api,
}) => {
  const admin = await api.as('admin');
  const piece = { model: 'Zebra ZD421', type: 'Imprimante', serialNumber: 'ZD421-9' };
  const { id: equipmentId } = await admin.equipment.create.mutate({
    ...piece,
    warrantyUntil: '2020-01-31',
  });
  const earlier = await api.createTicket({ title: 'Étiquettes de travers', takenBy: 'paul' });
  const now = await api.createTicket({ title: 'Étiquettes blanches', takenBy: 'paul' });
  const paul = await api.as('paul');
  for (const { id } of [earlier, now]) {
    await paul.tickets.update.mutate({ ticketId: id, equipmentId });
  }
  await paul.tickets.changeStatus.mutate({ ticketId: earlier.id, status: 'resolved' });

  const visitor = await visitAs('paul');
  const { page, t } = visitor;
  await visitor.openTicket(now.id);
  await page.getByRole('button', { name: t('equipmentStatus.functional') }).click();
  await page.getByRole('menuitemradio', { name: t('equipmentStatus.broken') }).click();
  await expect(page.getByRole('button', { name: t('equipmentStatus.broken') })).toBeVisible();
  await expect
    .poll(async () => (await admin.equipment.get.query({ equipmentId })).status)
    .toBe('broken');

  await page.getByRole('link', { name: piece.model }).click();
  await expect(page.getByRole('heading', { level: 1, name: piece.model })).toBeVisible();
  await expect(page.getByText(/31 janv\. 2020/).first()).toBeVisible();
  const open = page.getByRole('region', { name: t('catalogue:equipment.openTickets') });
  const history = page.getByRole('region', { name: t('catalogue:equipment.history') });
  await expect(open.getByRole('link')).toHaveText(/Étiquettes blanches/);
  await expect(history.getByRole('link')).toHaveText(/Étiquettes de travers/);
  // What is the administrators' to do is not offered.
  const name = `${piece.model} (${piece.serialNumber})`;
  await expect(page.getByRole('button', { name: t('catalogue:actionsOn', { name }) })).toBeHidden();

  // The open ticket moves as it is resolved elsewhere.
  await paul.tickets.changeStatus.mutate({ ticketId: now.id, status: 'resolved' });
  await expect(open.getByText(t('catalogue:equipment.noOpenTicket'))).toBeVisible();
  await expect(history.getByRole('link')).toHaveCount(2);
});

test('to an employee there is no page of equipment', async ({ visitAs }) => {
  const { page, t } = await visitAs('amina');
  await page.goto('/equipment/1');
  await expect(page.getByRole('heading', { name: t('notFoundTitle') })).toBeVisible();
});
