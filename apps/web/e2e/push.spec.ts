import { expect } from '@playwright/test';
import { askForHelp } from './support/ask-for-help.ts';
import { givePushService, takePushAway } from './support/push-browser.ts';
import { test } from './support/test.ts';
import {
  clickNotification,
  deliverAndSee,
  deliverPush,
  showsNoNotifications,
  workerOf,
} from './support/worker.ts';

test('whoever has just asked for help is offered to be told, and may change their mind', async ({
  openBrowser,
  api,
}) => {
  const karim = await openBrowser();
  const { page, t } = karim;
  await givePushService(page);
  await karim.signIn('karim');
  const offer = page.getByRole('region', { name: t('push:offer.title') });
  await askForHelp(karim, 'Souris capricieuse');
  await expect(offer).toBeVisible();
  await offer.getByRole('button', { name: t('push:offer.accept') }).click();
  await expect(page.getByText(t('push:offer.done'))).toBeVisible();
  const isTold = async () => {
    const { available } = await (await api.as('karim')).notifications.choices.get.query();
    return available.push;
  };
  expect(await isTold()).toBe(true);

  await page.goto('/profile');
  const toggle = page.getByRole('switch', { name: t('push:toggle') });
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(page.getByText(t('push:hints.off'))).toBeVisible();
  expect(await isTold()).toBe(false);
  await page.reload();
  await expect(toggle).not.toBeChecked();
  await toggle.click();
  await expect(page.getByText(t('push:hints.on'))).toBeVisible();
  expect(await isTold()).toBe(true);
});

test('nobody is asked when a page loads, nor again after declining', async ({ openBrowser }) => {
  const karim = await openBrowser();
  const { page, t } = karim;
  await givePushService(page);
  await karim.signIn('karim');
  const offer = page.getByRole('region', { name: t('push:offer.title') });
  await askForHelp(karim, 'Écran qui clignote');
  await expect(offer).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Écran qui clignote' })).toBeVisible();
  await expect(offer).toBeHidden();
  await askForHelp(karim, 'Écran toujours noir');
  await offer.getByRole('button', { name: t('push:offer.decline') }).click();
  await expect(offer).toBeHidden();
  await askForHelp(karim, 'Écran bleu à présent');
  await expect(page.getByRole('heading', { name: 'Écran bleu à présent' })).toBeVisible();
  await page.goto('/profile');
  await expect(page.getByText(t('push:hints.off'))).toBeVisible();
  await expect(offer).toBeHidden();
});

test('a browser that blocks notifications, or has none, says what to do', async ({
  openBrowser,
}) => {
  const blocked = await openBrowser();
  await givePushService(blocked.page, 'block');
  await blocked.signIn('karim');
  await blocked.page.goto('/profile');
  await blocked.page.getByRole('switch', { name: blocked.t('push:toggle') }).click();
  await expect(blocked.page.getByText(blocked.t('push:hints.denied'))).toBeVisible();
  const old = await openBrowser();
  await takePushAway(old.page);
  await old.signIn('karim');
  await old.page.goto('/profile');
  await expect(old.page.getByText(old.t('push:hints.unable'))).toBeVisible();
});

test('a push message is shown, and a click on it opens the ticket in the tab that is there', async ({
  visitAs,
  api,
}) => {
  const { id, title } = await api.createTicket({ title: 'Annoncé par push', takenBy: 'marie' });
  const amina = await visitAs('amina');
  const { page, context, t } = amina;
  await context.grantPermissions(['notifications']);
  const worker = await workerOf(page);
  const message = {
    title: `#${id} · ${title}`,
    body: 'Marie vous a écrit',
    lang: 'fr',
    url: `/tickets/${id}`,
    tag: `ticket-${id}`,
  };
  await deliverPush(page, { ...message, body: 'Marie a pris votre ticket' });
  // The second about one ticket takes the place of the first.
  await deliverAndSee(page, message);
  await clickNotification(worker);
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/tickets/${id}$`));
  await showsNoNotifications(page);

  await deliverAndSee(page, message);
  await page.getByRole('button', { name: t('userMenu', { name: 'Amina Benali' }) }).click();
  await page.getByRole('menuitem', { name: t('signOut') }).click();
  await expect(page).toHaveURL(/sign-in/);
  await showsNoNotifications(page);
});
