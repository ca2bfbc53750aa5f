import { chromium, type Page } from '@playwright/test';
import { addCrowd } from '../e2e/support/crowd.ts';
import { DeskApi } from '../e2e/support/desk-api.ts';
import { DeskServer } from '../e2e/support/desk-server.ts';
import { findChromium } from '../e2e/support/find-chromium.ts';
import { textsIn } from '../e2e/support/texts.ts';

export type BigDesk = {
  page: Page;
  rows: number;
  /** From the address to the first rows on screen. */
  firstRowsMs: number;
  /** Something happens on a ticket in the list. */
  change: () => Promise<void>;
  /** How many pages of tickets were asked for. */
  listRequests: () => number;
  close: () => Promise<void>;
};

const WINDOW = { width: 1440, height: 900 };

/** A desk of this size, and a technician in front of what is open on it. */
export async function openBigDesk(rows: number): Promise<BigDesk> {
  const desk = new DeskServer('demo');
  await desk.start();
  const api = new DeskApi(desk);
  const { id } = await api.createTicket({ title: 'Encore un écran noir' });
  addCrowd(desk.databaseFile, { like: id, count: rows });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage({ baseURL: desk.address, locale: 'fr-FR', viewport: WINDOW });
  let requests = 0;
  page.on('request', (request) => {
    if (request.url().includes('tickets.list')) requests += 1;
  });
  await signIn(page);
  const started = performance.now();
  await page.goto('/?view=available');
  await page.locator('li[aria-posinset]').first().waitFor();
  const firstRowsMs = performance.now() - started;
  const admin = await api.as('admin');
  return {
    page,
    rows,
    firstRowsMs,
    change: async () => {
      const ticketId = id + 1 + Math.floor(Math.random() * rows);
      const { priority } = await admin.tickets.get
        .query({ ticketId })
        .then((snapshot) => snapshot.ticket);
      const other = priority === 'low' ? 'normal' : 'low';
      await admin.tickets.update.mutate({ ticketId, priority: other });
    },
    listRequests: () => requests,
    close: async () => {
      await browser.close();
      await desk.stop();
    },
  };
}

async function signIn(page: Page): Promise<void> {
  const t = textsIn('fr');
  await page.goto('/sign-in');
  await page.getByRole('button', { name: t('languages.fr') }).click();
  await page.getByLabel(t('auth:email')).fill('paul@demo.etape');
  await page.getByLabel(t('auth:password'), { exact: true }).fill('etape-demo-2026');
  await page.getByRole('button', { name: t('auth:signIn') }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
