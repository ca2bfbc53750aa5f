import { expect, type Page } from '@playwright/test';
import { addPeople } from './support/add-people.ts';
import { PHONE, test } from './support/test.ts';

/** Several pages of fifty. */
const PEOPLE = 180;

test('a long table goes on as one scrolls, on a screen and on a phone, until it is whole', async ({
  visitAs,
  api,
}) => {
  await addPeople(api, PEOPLE);
  for (const viewport of [undefined, PHONE]) {
    const { page, t } = await visitAs('admin', viewport === undefined ? {} : { viewport });
    await page.goto('/admin/users');
    const rows = page.getByRole('table').locator('tbody tr');
    await expect(rows.first()).toBeVisible();
    // Nobody has scrolled: what is far below is not fetched.
    expect(await rows.count()).toBeLessThanOrEqual(100);
    const more = page.getByRole('button', { name: t('loadMore') });
    await expect(async () => {
      await scrollDown(page);
      await expect(more).toHaveCount(0, { timeout: 50 });
    }).toPass({ intervals: [50] });
    expect(await rows.count()).toBeGreaterThan(PEOPLE);
    await expect(page.getByRole('table').getByText('Recrue 0001')).toHaveCount(1);
    await expect(page.getByRole('table').getByText('Recrue 0180')).toHaveCount(1);
  }
});

test('a page of a long table that does not come is asked for again only when somebody wants it', async ({
  visitAs,
}) => {
  const { page, t } = await visitAs('admin');
  await page.goto('/admin/users');
  const rows = page.getByRole('table').locator('tbody tr');
  await expect(rows.first()).toBeVisible();
  let asked = 0;
  const refused = /users\.list/;
  await page.route(refused, (route) => {
    asked += 1;
    return route.fulfill({
      status: 400,
      json: [{ error: { data: { domainCode: 'validation' } } }],
    });
  });
  await expect(async () => {
    await scrollDown(page);
    await expect(page.getByText(t('loadMoreFailed'))).toBeVisible({ timeout: 50 });
  }).toPass({ intervals: [50] });
  // A page is tried a few times, and then no more.
  const tries = asked;
  const loaded = await rows.count();
  await scrollDown(page);
  const answer = page.waitForResponse(refused);
  await page.getByRole('button', { name: t('retry') }).click();
  await answer;
  await expect(page.getByText(t('loadMoreFailed'))).toBeVisible();
  expect(asked).toBe(2 * tries);
  await page.unroute(refused);
  await page.getByRole('button', { name: t('retry') }).click();
  await expect.poll(() => rows.count()).toBeGreaterThan(loaded);
  await expect(page.getByText(t('loadMoreFailed'))).toHaveCount(0);
});

function scrollDown(page: Page): Promise<void> {
  return page.getByRole('table').evaluate((table) => {
    table.lastElementChild?.lastElementChild?.scrollIntoView({ block: 'end' });
  });
}
