import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { Bell } from './support/bell.ts';
import { expectAccessible } from './support/check-page.ts';
import type { DeskApi } from './support/desk-api.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { PHONE, test } from './support/test.ts';
import type { DemoPerson } from './support/visitor.ts';

/** Everything that there was is read: what rings from here on is the test's own. */
async function silence(api: DeskApi, ...people: DemoPerson[]): Promise<void> {
  for (const person of people) await (await api.as(person)).notifications.markAllRead.mutate();
}

async function say(api: DeskApi, by: DemoPerson, ticketId: number): Promise<void> {
  const command = { ticketId, commandId: randomUUID(), body: 'Où en êtes-vous ?' };
  await (await api.as(by)).messages.send.mutate(command);
}

test('the bell rings on the other side, leads to the ticket, and falls silent there', async ({
  visitAs,
  api,
}) => {
  const title = 'Une sonnette à essayer';
  const { id } = await api.createTicket({ title, takenBy: 'marie' });
  await silence(api, 'amina', 'marie');
  const amina = await visitAs('amina', { viewport: PHONE });
  const bell = new Bell(amina);
  await bell.shows(0);
  const marie = new TechnicianScreen(await visitAs('marie'));
  await marie.visitor.openTicket(id);
  await marie.say('Bonjour Amina, je regarde.');
  await bell.shows(1);
  await bell.open();
  const [row] = await bell.rows(title).all();
  if (row === undefined) throw new Error('The ticket is not in the list');
  await expect(row).toContainText(
    amina.t('notifications:kinds.message', { name: 'Marie', count: 1 }),
  );
  // It is live while it is open: the second message joins the first.
  await marie.say('Redémarrez le poste, s’il vous plaît.');
  await expect(row).toContainText(
    amina.t('notifications:kinds.message', { name: 'Marie', count: 2 }),
  );
  await row.getByRole('link').click();
  await expect(amina.page).toHaveURL(new RegExp(`/tickets/${id}$`));
  await expect(bell.panel).toBeHidden();
  await bell.shows(0);
});

test('whoever has the ticket before their eyes is not told what they see', async ({
  visitAs,
  api,
}) => {
  const { id } = await api.createTicket({ title: 'Sous les yeux', takenBy: 'marie' });
  const other = await api.createTicket({ title: 'Ailleurs', takenBy: 'marie' });
  await silence(api, 'marie');
  const marie = new TechnicianScreen(await visitAs('marie'));
  await marie.visitor.openTicket(id);
  await expect(marie.conversation).toBeVisible();
  await say(api, 'amina', id);
  await expect(marie.conversation).toContainText('Où en êtes-vous');
  // Told in order: when the bell rings for the second, the first has been passed over.
  await say(api, 'amina', other.id);
  const bell = new Bell(marie.visitor);
  await bell.shows(1);
  await bell.open();
  await expect(bell.rows('Ailleurs').first()).toContainText(marie.t('notifications:unread'));
});

test('one is marked as read, then all, on every screen of that person', async ({
  visitAs,
  api,
}) => {
  await silence(api, 'paul');
  for (const title of ['Première alerte', 'Deuxième alerte', 'Troisième alerte']) {
    await api.createTicket({ title, by: 'karim' });
  }
  const here = new Bell(await visitAs('paul'));
  const there = new Bell(await visitAs('paul', { viewport: PHONE, language: 'en' }));
  await here.shows(3);
  await there.shows(3);
  await here.open();
  const { t } = here.visitor;
  const text = t('notifications:kinds.ticket_available');
  await here
    .rows('Deuxième alerte')
    .getByRole('button', { name: t('notifications:markRead', { text }) })
    .click();
  await here.shows(2);
  await there.shows(2);
  await expect(here.rows('Deuxième alerte').getByRole('button')).toHaveCount(0);
  await here.panel.getByRole('button', { name: t('notifications:markAllRead') }).click();
  await here.shows(0);
  await there.shows(0);
});

test('the list is worked with the keyboard alone', async ({ visitAs }) => {
  const marie = await visitAs('marie');
  const bell = new Bell(marie);
  await bell.button.focus();
  await marie.page.keyboard.press('Enter');
  await expect(bell.panel.getByRole('heading')).toBeFocused();
  const links = bell.panel.getByRole('listitem').getByRole('link');
  await expect(links.nth(1)).toBeVisible();
  await marie.page.keyboard.press('ArrowDown');
  await expect(links.nth(0)).toBeFocused();
  await marie.page.keyboard.press('ArrowDown');
  await expect(links.nth(1)).toBeFocused();
  await marie.page.keyboard.press('Escape');
  await expect(bell.panel).toBeHidden();
  await expect(bell.button).toBeFocused();
});

test('a kind that is switched off does not ring, and stays off', async ({ visitAs, api }) => {
  const { id } = await api.createTicket({ title: 'En silence', by: 'karim', takenBy: 'marie' });
  await silence(api, 'karim');
  const karim = await visitAs('karim');
  const bell = new Bell(karim);
  const { page, t } = karim;
  await bell.open();
  await bell.panel.getByRole('link', { name: t('notifications:settings') }).click();
  const choice = page.getByRole('switch', {
    name: t('notifications:choices.toggle', {
      kind: t('notifications:choices.kinds.message'),
      channel: t('notifications:choices.channelNames.app'),
    }),
    exact: true,
  });
  await expect(choice).toBeChecked();
  await choice.click();
  await expect(page.getByText(t('notifications:choices.saved'))).toBeVisible();
  await page.reload();
  await expect(choice).not.toBeChecked();
  await expectAccessible(page, 'the choices');
  await say(api, 'marie', id);
  const marie = await api.as('marie');
  await marie.tickets.changeStatus.mutate({ ticketId: id, status: 'resolved' });
  await bell.shows(1);
  await bell.open();
  const resolved = t('notifications:kinds.resolved', { name: 'Marie' });
  await expect(bell.panel.getByRole('listitem').first()).toContainText(resolved);
});

test('a list without anything says so', async ({ openBrowser }) => {
  const visitor = await openBrowser();
  const { page, t } = visitor;
  await page.goto('/register');
  await page.getByLabel(t('auth:firstName')).fill('Léo');
  await page.getByLabel(t('auth:lastName'), { exact: true }).fill('Martin');
  await page.getByLabel(t('auth:email')).fill('leo.martin@exemple.fr');
  await page.getByLabel(t('auth:password'), { exact: true }).fill('une longue phrase à moi');
  await page.getByRole('button', { name: t('auth:register') }).click();
  const bell = new Bell(visitor);
  await bell.button.click();
  await expect(bell.panel).toContainText(t('notifications:emptyText'));
  await expectAccessible(page, 'no notifications');
});
