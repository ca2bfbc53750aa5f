import { readFile } from 'node:fs/promises';
import { type Download, expect, type Locator } from '@playwright/test';
import { test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

/** The figure with this label; what tables say about their columns comes after it. */
function figure({ page, t }: Visitor, name: 'resolved' | 'assigned' | 'unfinished'): Locator {
  const label = t(`dashboards:figures.${name}.label`);
  return page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByText(label, { exact: true }) })
    .first();
}

async function choosePeriod({ page, t }: Visitor, name: 'days7' | 'year' | 'custom') {
  const link = page.getByRole('link', { name: t(`dashboards:period.${name}`), exact: true });
  await link.click();
  await expect(link).toHaveAttribute('aria-current');
}

async function readRows(download: Download): Promise<string[][]> {
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const lines = text.slice(1).split('\r\n');
  return lines.filter((line) => line !== '').map((line) => line.split(';'));
}

test('an employee sees their own figures, each with what it means', async ({ visitAs, api }) => {
  const amina = await visitAs('amina');
  const { page, t } = amina;
  await page.getByRole('link', { name: t('dashboard') }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('dashboards:title'));
  const { byStatus } = await (await api.as('amina')).statistics.mine.query({
    from: '2026-01-01',
    to: '2026-01-31',
    timeZone: 'Europe/Paris',
  });
  const unfinished = figure(amina, 'unfinished');
  await expect(unfinished).toContainText(`${byStatus.open + byStatus.in_progress}`);
  await expect(unfinished).toContainText(t('dashboards:figures.unfinished.definition'));
  await expect(page.getByRole('navigation', { name: t('dashboards:views.label') })).toBeHidden();
});

test('a technician sees their work and nobody else’s, whatever the address says', async ({
  visitAs,
}) => {
  const marie = await visitAs('marie');
  const { page, t } = marie;
  await page.goto('/dashboard?whose=desk&technician=1');
  await expect(figure(marie, 'assigned')).toBeVisible();
  await expect(page.getByLabel(t('dashboards:technician'), { exact: true })).toBeHidden();
  await expect(
    page.getByRole('link', { name: t('dashboards:views.desk'), exact: true }),
  ).toBeHidden();
});

test('the period stands in the address, and dates of one’s own do once they make one', async ({
  visitAs,
}) => {
  const admin = await visitAs('admin');
  const { page, t } = admin;
  await page.goto('/dashboard');
  await choosePeriod(admin, 'year');
  await expect(page).toHaveURL(/period=year/);
  await choosePeriod(admin, 'custom');
  await page.getByLabel(t('dashboards:period.from'), { exact: true }).fill('2030-01-02');
  await expect(page.getByText(t('dashboards:period.wrongOrder'))).toBeVisible();
  await expect(page).not.toHaveURL(/2030/);
  await page.getByLabel(t('dashboards:period.to'), { exact: true }).fill('2030-01-31');
  await expect(page).toHaveURL(/from=2030-01-02&to=2030-01-31/);
  await expect(figure(admin, 'resolved')).toContainText(/Résolus\s*0/);
  await page.reload();
  await expect(page.getByLabel(t('dashboards:period.to'), { exact: true })).toHaveValue(
    '2030-01-31',
  );
});

test('from the desk to one of its technicians, and from a table to a file', async ({ visitAs }) => {
  const admin = await visitAs('admin');
  const { page, t } = admin;
  await page.goto('/dashboard?period=year');
  const title = t('dashboards:sections.technicians');
  const technicians = page.getByRole('table', { name: t('dashboards:figuresOf', { title }) });
  await expect(technicians.getByRole('link', { name: 'Marie Dupont' })).toBeVisible();
  const shown = await technicians.getByRole('row').count();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: t('dashboards:exportOf', { title }) }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(
    /^par-technicien_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d\.csv$/,
  );
  const rows = await readRows(download);
  expect(rows).toHaveLength(shown);
  expect(rows.map(([name]) => name)).toContain('Marie Dupont');
  await technicians.getByRole('link', { name: 'Marie Dupont' }).click();
  await expect(page).toHaveURL(/whose=technician/);
  await expect(page.getByLabel(t('dashboards:technician'), { exact: true })).toContainText(
    'Marie Dupont',
  );
  await expect(figure(admin, 'assigned')).toBeVisible();
});

test('figures do without the plots, and say when they cannot be had', async ({ visitAs }) => {
  const paul = await visitAs('paul');
  const { page, t } = paul;
  await page.route(/\/assets\/plot-[^-]+\.js$/, (route) => route.abort());
  await page.goto('/dashboard');
  await expect(figure(paul, 'assigned')).toBeVisible();
  await expect(page.getByText(t('dashboards:chartFailed')).first()).toBeVisible();
  const title = t('dashboards:sections.months');
  await page.getByRole('button', { name: t('dashboards:showFiguresOf', { title }) }).click();
  await expect(
    page.getByRole('table', { name: t('dashboards:figuresOf', { title }) }).getByRole('row'),
  ).toHaveCount(7);

  await page.route(/\/trpc\/.*statistics/, (route) => route.abort());
  await choosePeriod(paul, 'days7');
  await expect(page.getByText(t('dashboards:failed'))).toBeVisible();
  await page.unroute(/\/trpc\/.*statistics/);
  await page.getByRole('button', { name: t('retry') }).click();
  await expect(figure(paul, 'assigned')).toBeVisible();
});
