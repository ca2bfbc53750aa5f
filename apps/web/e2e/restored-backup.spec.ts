import { expect, type Page } from '@playwright/test';
import { EmployeeScreen } from './support/employee-screen.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { PHONE, test } from './support/test.ts';
import { expectTold, toldBy } from './support/told-conversation.ts';

/** How often a screen may read its ticket anew after a restore: what loops, reads far more. */
const FEW_READINGS = 10;

test('screens that are open while an older backup is restored show what it holds and go on', async ({
  visitAs,
  api,
  desk,
}) => {
  const { id } = await api.createTicket({ title: 'Sauvegardée en chemin', takenBy: 'marie' });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await Promise.all([amina.visitor.openTicket(id), marie.visitor.openTicket(id)]);
  await marie.say('Avant la sauvegarde.');
  await expect(amina.conversation).toContainText('Avant la sauvegarde.');
  const backup = await desk.backup();

  await marie.say('Après la sauvegarde.');
  await marie.guide();
  await marie.sendStep(1, 'Une étape que la sauvegarde ne connaît pas.');
  await amina.seesStep(1, 'Une étape que la sauvegarde ne connaît pas.');
  const pages = [amina.page, marie.page].map(watch);

  await desk.kill();
  await Promise.all([amina.visitor.seesOffline(), marie.visitor.seesOffline()]);
  await desk.restore(backup);
  await desk.start();
  await Promise.all([amina.visitor.seesOnline(), marie.visitor.seesOnline()]);

  await expect(marie.banner).toBeHidden();
  await expect(amina.step(1)).toBeHidden();
  const restored = await api.timeline(id);
  await expectTold(amina.conversation, toldBy(restored, 'employee'));
  await expectTold(marie.conversation, toldBy(restored, 'staff'));
  // The numbers that follow were given before, to other events: nobody may take these for those.
  await amina.say('Me revoilà.');
  await expect(marie.conversation).toContainText('Me revoilà.');
  await marie.guide();
  await marie.sendStep(1, 'La vraie première étape.');
  await amina.seesStep(1, 'La vraie première étape.');
  await amina.confirm();
  await expect(marie.card(1)).toContainText(marie.t('guidance:confirmedBy', { name: 'Amina' }));
  await expectTold(marie.conversation, toldBy(await api.timeline(id), 'staff'));
  for (const page of pages) {
    expect(page.loads).toBe(0);
    expect(page.readings).toBeLessThanOrEqual(FEW_READINGS);
  }
});

test('a screen on a ticket that the restored backup does not know says so', async ({
  visitAs,
  api,
  desk,
}) => {
  const karim = await visitAs('karim');
  // Whoever signs in after the backup has to do so again.
  await api.as('karim');
  const backup = await desk.backup();
  const { id } = await api.createTicket({ title: 'Après la sauvegarde', by: 'karim' });
  await karim.openTicket(id);
  await expect(karim.page.getByRole('heading', { name: 'Après la sauvegarde' })).toBeVisible();
  const page = watch(karim.page);
  await desk.kill();
  await karim.seesOffline();
  await desk.restore(backup);
  await desk.start();
  await karim.seesOnline();
  await expect(karim.page.getByText(karim.t('tickets:goneTitle'))).toBeVisible();
  // The list goes on live, without what is gone.
  await karim.page.getByRole('link', { name: karim.t('tickets:backToTickets') }).click();
  await api.createTicket({ title: 'La suivante', by: 'karim' });
  const row = (title: string) => karim.page.getByRole('link').filter({ hasText: title });
  await expect(row('La suivante')).toBeVisible();
  await expect(row('Après la sauvegarde')).toBeHidden();
  expect(page.loads).toBe(0);
  expect(page.readings).toBeLessThanOrEqual(FEW_READINGS);
  // The backup does not know the key with which this page was last loaded: the password opens it.
  await karim.page.reload();
  await karim.fillSignIn('karim@demo.etape', 'etape-demo-2026');
  await expect(row('La suivante')).toBeVisible();
});

/** Counts from now on how often a page is loaded, and how often it reads a ticket. */
function watch(page: Page): { loads: number; readings: number } {
  const counts = { loads: 0, readings: 0 };
  page.on('load', () => {
    counts.loads += 1;
  });
  page.on('request', (request) => {
    if (request.url().includes('tickets.get')) counts.readings += 1;
  });
  return counts;
}
