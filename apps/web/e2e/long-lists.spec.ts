import { expect, type Locator, type Page } from '@playwright/test';
import { addCrowd } from './support/crowd.ts';
import type { DeskApi } from './support/desk-api.ts';
import type { DeskServer } from './support/desk-server.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { PHONE, test } from './support/test.ts';

const CROWD = 1_500;
/** A screen of rows, and a few more on either side. */
const MOST_ROWS = 60;

test('of a queue of many the page holds a few rows, and the last one is reached by keyboard', async ({
  visitAs,
  api,
  desk,
}) => {
  const paul = await openQueue(new TechnicianScreen(await visitAs('paul')), { api, desk });
  const { page } = paul;
  await rows(paul).first().getByRole('link').focus();
  await page.keyboard.press('ArrowDown');
  await expect(rowAt(paul, 2).getByRole('link')).toBeFocused();
  await page.keyboard.press('PageDown');
  await expect(rowAt(paul, 2).getByRole('link')).not.toBeFocused();
  await page.keyboard.press('Home');
  await expect(rowAt(paul, 1).getByRole('link')).toBeFocused();
  await expect(async () => {
    await page.keyboard.press('End');
    await expect(rows(paul).last()).not.toHaveAttribute('aria-setsize', '-1', { timeout: 50 });
  }).toPass({ intervals: [50] });
  await page.keyboard.press('End');
  const size = Number(await rows(paul).last().getAttribute('aria-setsize'));
  expect(size).toBeGreaterThanOrEqual(CROWD);
  await expect(rowAt(paul, size).getByRole('link')).toBeFocused();
  expect(await rows(paul).count()).toBeLessThan(MOST_ROWS);
  await page.keyboard.press('Enter');
  const title = (await rowAt(paul, size).locator('a').textContent()) ?? '';
  const number = /#(\d+)/.exec(title)?.[1] ?? '';
  await expect(page).toHaveURL(new RegExp(`/tickets/${number}`));
  await page.keyboard.press('k');
  await expect(rowAt(paul, size - 1).getByRole('link')).toBeFocused();
});

test('each row stands below the one before it, wherever the list is', async ({
  visitAs,
  api,
  desk,
}) => {
  const paul = await openQueue(new TechnicianScreen(await visitAs('paul')), { api, desk });
  const overlap = async () => Math.max(...(await overlapsOf(rows(paul))));
  expect(await overlap()).toBeLessThan(1);
  await scrollDown(paul, 3_000);
  await expect.poll(overlap).toBeLessThan(1);
  // As where somebody has set larger text.
  await paul.page.addStyleTag({ content: 'a[data-ticket] { font-size: 21px; line-height: 30px }' });
  await expect.poll(overlap).toBeLessThan(1);
  const [place, ...others] = await rows(paul).evaluateAll((all) =>
    all.map((one) => one.clientHeight),
  );
  expect(place).toBeGreaterThan(110);
  expect(new Set(others)).toEqual(new Set([place]));
});

test('what one reads stays in place while a ticket goes above it and comes back', async ({
  visitAs,
  api,
  desk,
}) => {
  const paul = await openQueue(new TechnicianScreen(await visitAs('paul')), { api, desk });
  await scrollDown(paul, 3_000);
  const { link, position, top } = await rowInTheMiddle(paul);
  const marie = await api.as('marie');
  const { items } = await marie.tickets.list.query({ scope: 'available', limit: 1 });
  const ticketId = items[0]?.id ?? 0;
  await marie.tickets.take.mutate({ ticketId });
  await expect.poll(() => positionOf(link)).toBe(position - 1);
  expect(await topOf(link)).toBeCloseTo(top, 0);
  await marie.tickets.release.mutate({ ticketId });
  await expect.poll(() => positionOf(link)).toBe(position);
  expect(await topOf(link)).toBeCloseTo(top, 0);
});

test('a filter shows its list from the top, and a lost connection leaves one where one was', async ({
  visitAs,
  api,
  desk,
}) => {
  const paul = await openQueue(new TechnicianScreen(await visitAs('paul')), { api, desk });
  const { page, t } = paul;
  await scrollDown(paul, 9_000);
  const { link, top } = await rowInTheMiddle(paul);
  await paul.visitor.goOffline();
  await paul.visitor.seesOffline();
  const pages = countPages(page);
  await paul.visitor.comeBack();
  await paul.visitor.seesOnline();
  await expect.poll(pages).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  expect(pages()).toBeLessThan(6);
  expect(await topOf(link)).toBeCloseTo(top, 0);
  await page.getByRole('button', { name: t('queue:filter') }).click();
  await page.getByLabel(t('queue:priority')).selectOption(t('priority.low'));
  await page.keyboard.press('Escape');
  await expect(rowAt(paul, 1)).toBeInViewport();
});

test('on a phone the way back from a ticket leads to its row', async ({ visitAs, api, desk }) => {
  const visitor = await visitAs('paul', { viewport: PHONE });
  const paul = await openQueue(new TechnicianScreen(visitor), { api, desk });
  await scrollDown(paul, 3_000);
  const { link, top } = await rowInTheMiddle(paul);
  await link.click();
  await expect(paul.field.or(paul.conversation).first()).toBeVisible();
  await paul.page.goBack();
  await expect(link).toBeInViewport();
  expect(Math.abs((await topOf(link)) - top)).toBeLessThan(120);
});

let filled = false;

async function openQueue(
  paul: TechnicianScreen,
  { api, desk }: { api: DeskApi; desk: DeskServer },
) {
  if (!filled) {
    const { id } = await api.createTicket({ title: 'Encore un écran noir' });
    addCrowd(desk.databaseFile, { like: id, count: CROWD });
    filled = true;
  }
  await paul.page.goto('/?view=available');
  await expect(rows(paul).first()).toBeVisible();
  return paul;
}

function rows(paul: TechnicianScreen): Locator {
  return paul.queue.getByRole('listitem').filter({ has: paul.page.locator('a[data-ticket]') });
}

/** By how many pixels each row lies over the one above it. */
function overlapsOf(shown: Locator): Promise<number[]> {
  return shown.evaluateAll((places) => {
    const boxes = places.map((place) => place.getBoundingClientRect());
    boxes.sort((one, other) => one.top - other.top);
    return boxes.slice(1).map(({ top }, index) => (boxes[index]?.bottom ?? top) - top);
  });
}

function rowAt(paul: TechnicianScreen, position: number): Locator {
  return paul.queue.locator(`li[aria-posinset="${position}"]`);
}

function scrollDown(paul: TechnicianScreen, by: number): Promise<void> {
  return expect(async () => {
    const reached = await paul.queue.locator('ul[style]').evaluate((list, pixels) => {
      const scroller = list.parentElement;
      if (scroller === null) return 0;
      scroller.scrollTop = pixels;
      return scroller.scrollTop;
    }, by);
    expect(reached).toBe(by);
  }).toPass();
}

async function rowInTheMiddle(paul: TechnicianScreen) {
  let number: string | null = null;
  // A list draws its rows the moment after it has been scrolled.
  await expect(async () => {
    number = await ticketInTheMiddle(paul);
    expect(number).not.toBeNull();
  }).toPass();
  const link = paul.queue.locator(`a[data-ticket="${number}"]`);
  return { link, position: await positionOf(link), top: await topOf(link) };
}

function ticketInTheMiddle(paul: TechnicianScreen): Promise<string | null> {
  return paul.queue.evaluate((queue) => {
    const { left, top, width, height } = queue.getBoundingClientRect();
    const found = document.elementFromPoint(left + width / 2, top + height * 0.6);
    return found?.closest('a[data-ticket]')?.getAttribute('data-ticket') ?? null;
  });
}

async function positionOf(link: Locator): Promise<number> {
  return Number(await link.locator('..').getAttribute('aria-posinset'));
}

function topOf(link: Locator): Promise<number> {
  return link.evaluate((element) => element.getBoundingClientRect().top);
}

/** How many pages of tickets have been fetched since. */
function countPages(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    count += request.url().split('tickets.list').length - 1;
  });
  return () => count;
}
