import { expect } from '@playwright/test';
import { ImportScreen } from './support/import-screen.ts';
import { test } from './support/test.ts';

const ROWS = 10_000;
const HEADER = 'Modèle;Type;Numéro de série;État;Service;Date d’achat;Fin de garantie';

/** A park of screens; the rows with these lines are as given instead. */
function fileOf(rows: number, instead: Record<number, string> = {}): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const serial = String(index).padStart(5, '0');
    return (
      instead[index + 2] ?? `Dell P2723;Écran;PARC-${serial};Fonctionnel;;15/03/2024;15/03/2027`
    );
  });
  return [HEADER, ...lines, ''].join('\r\n');
}

test('ten thousand rows, three of them bad: they are named, the others come in', async ({
  visitAs,
  api,
}) => {
  test.setTimeout(120_000);
  const admin = await visitAs('admin');
  const { page, t } = admin;
  const screen = new ImportScreen(admin, 'equipment');
  await screen.open();
  await screen.choose(
    'parc.csv',
    fileOf(ROWS, {
      17: ';Écran;PARC-00015;Fonctionnel;;;',
      5003: 'Dell P2723;Écran;parc-00000;Fonctionnel;;;',
      10001: 'Dell P2723;Écran;PARC-09999;Cassé;Nulle part;31/02/2024;',
    }),
  );
  await expect(screen.heading('checking', 'parc.csv')).toBeVisible();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await screen.seesPreview('parc.csv');
  await expect(screen.count('created')).toHaveText(/^9\s997$/);
  await expect(screen.count('refused')).toHaveText('3');
  await expect(screen.problem(17)).toContainText(t('imports:problems.required'));
  await expect(screen.problem(5_003)).toContainText(t('imports:problems.repeated', { line: 2 }));
  await expect(screen.problem(10_001)).toHaveCount(2);
  await expect(screen.problem(10_001).first()).toContainText('Cassé');
  await expect(screen.problem(10_001).first()).toContainText(t('imports:invalid.status'));
  const before = await countPieces();
  const bad = await screen.download(page.getByRole('button', { name: t('imports:bad.save') }));
  expect(bad.trim().split('\r\n').length).toBe(4);
  expect(bad).toContain('parc-00000');
  const good = page.getByRole('button', { name: /9\s997/ });
  await good.click();
  await screen.seesDone('parc.csv');
  expect((await countPieces()) - before).toBe(9_997);

  async function countPieces(): Promise<number> {
    return (await (await api.as('admin')).equipment.list.query()).length;
  }
});

test('people come in with their departments; whoever may see others’ tickets is announced', async ({
  visitAs,
  api,
}) => {
  const admin = await visitAs('admin');
  const { page, t } = admin;
  const screen = new ImportScreen(admin, 'users');
  const rows = [
    'Adresse e-mail;Prénom;Nom;Service;Rôle',
    'lea.import@demo.etape;Léa;Import;;',
    'tom.import@demo.etape;Tom;Import;;Technicien',
    'amina@demo.etape;Amina;Autrement;;Administrateur',
    'sans-arobase;Max;Import;;',
  ];
  await screen.open();
  // As Excel on a French Windows writes it.
  await screen.choose('rh.csv', Buffer.from(rows.join('\r\n'), 'latin1'));
  await screen.seesPreview('rh.csv');
  await expect(screen.count('created')).toHaveText('2');
  await expect(screen.problem(4)).toContainText(t('imports:problems.role_differs'));
  await expect(screen.problem(5)).toContainText(t('imports:invalid.email'));
  const technicians = t('imports:newTechnicians', { count: 1, number: '1' });
  await expect(page.getByText(t('imports:newStaff', { people: technicians }))).toBeVisible();
  await expect(page.getByText(t('imports:invite.noMail'))).toBeVisible();
  await page
    .getByRole('button', { name: t('imports:confirmGood', { count: 2, number: '2' }) })
    .click();
  await screen.seesDone('rh.csv');
  const { items } = await (await api.as('admin')).users.list.query({ search: 'import' });
  expect(items.map(({ firstName, role, status }) => [firstName, role, status])).toEqual([
    ['Léa', 'employee', 'invited'],
    ['Tom', 'technician', 'invited'],
  ]);
  // What comes out goes in again.
  const file = await screen.download(page.getByRole('button', { name: t('imports:export') }));
  await screen.open();
  await screen.choose('tous.csv', file);
  await screen.seesPreview('tous.csv');
  await expect(screen.count('refused')).toHaveText('0');
  await expect(page.getByText(t('imports:nothingNew'))).toBeVisible();
});
