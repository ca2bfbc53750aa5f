import { expect } from '@playwright/test';
import { test } from './support/test.ts';
import { workerOf } from './support/worker.ts';

test('without a line the app says so, and comes back with it', async ({ visitAs, api }) => {
  const { id, title } = await api.createTicket({ title: 'Dans le tunnel' });
  const amina = await visitAs('amina');
  const { page } = amina;
  await workerOf(page);
  await amina.goOffline();
  await amina.openTicket(id);
  await expect(page.getByRole('heading', { name: 'Vous êtes hors ligne' })).toBeVisible();
  await amina.comeBack();
  await page.getByRole('link', { name: 'Réessayer' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('the app can be installed, with its icons, and its worker is always asked for anew', async ({
  visitAs,
}) => {
  const { page, context } = await visitAs('amina');
  await workerOf(page);
  const session = await context.newCDPSession(page);
  const { errors, data } = await session.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data ?? '')).toMatchObject({ name: 'Étape', display: 'standalone' });
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Test browsers are private windows, where nothing can be installed; nothing else is in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
  const worker = await page.request.get('/sw.js');
  expect(worker.headers()).toMatchObject({ 'cache-control': 'no-cache' });
  for (const icon of [
    'icon-192',
    'icon-512',
    'icon-maskable-512',
    'apple-touch-icon',
    'badge-96',
  ]) {
    const answer = await page.request.get(`/icons/${icon}.png`);
    expect(answer.headers()['content-type'], icon).toBe('image/png');
  }
  const cached = await page.evaluate(async () => {
    const names = await caches.keys();
    const pages = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    return pages.flat().map((url) => new URL(url).pathname);
  });
  expect(cached).toEqual(['/offline.html']);
});
