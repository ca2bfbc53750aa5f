import { expect, type Page } from '@playwright/test';
import { test } from './support/test.ts';
import type { Visitor } from './support/visitor.ts';

const CODE = /\/assets\/dashboard-page-[^/]+\.js$/;
const STYLES = /\/assets\/dashboard-page-[^/]+\.css$/;

test('a page that is opened without a line comes, as it should look, once the line is back', async ({
  visitAs,
}) => {
  const karim = await visitAs('karim');
  const { page } = karim;
  const loads = countLoads(page);
  const dashboard = linkToDashboard(karim);
  await expect(dashboard).toBeVisible();
  await karim.goOffline();
  const failed = page.waitForEvent('requestfailed', (request) => STYLES.test(request.url()));
  await dashboard.press('Enter');
  await failed;
  await karim.seesOffline();
  await expect(page).toHaveURL(/dashboard/);
  await karim.comeBack();
  await expect(headingOfDashboard(karim)).toBeVisible();
  const styles = await page.evaluate(() =>
    [...document.styleSheets].map(({ href }) => href ?? '').filter((href) => href !== ''),
  );
  expect(styles.filter((href) => STYLES.test(href))).toHaveLength(1);
  expect(loads.count).toBe(0);
});

test('a page whose code a new version has replaced is loaded anew, and opens', async ({
  visitAs,
}) => {
  const karim = await visitAs('karim');
  const loads = countLoads(karim.page);
  await karim.page.route(CODE, (route) =>
    loads.count === 0 ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await linkToDashboard(karim).click();
  await expect(headingOfDashboard(karim)).toBeVisible();
  expect(loads.count).toBe(1);
});

test('a page whose code is nowhere says so, and does not load itself again and again', async ({
  visitAs,
}) => {
  const karim = await visitAs('karim');
  const { page, t } = karim;
  const loads = countLoads(page);
  await page.route(CODE, (route) => route.fulfill({ status: 404 }));
  await linkToDashboard(karim).click();
  await expect(page.getByRole('heading', { name: t('crashTitle') })).toBeVisible();
  expect(loads.count).toBe(1);
});

function linkToDashboard({ page, t }: Visitor) {
  return page.getByRole('link', { name: t('dashboard') });
}

function headingOfDashboard({ page, t }: Visitor) {
  return page.getByRole('heading', { level: 1, name: t('dashboard') });
}

function countLoads(page: Page): { count: number } {
  const loads = { count: 0 };
  page.on('load', () => {
    loads.count += 1;
  });
  return loads;
}
