import { expect } from '@playwright/test';
import { EmployeeScreen } from './support/employee-screen.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { PHONE, test } from './support/test.ts';

test('by keyboard alone an employee confirms the step that has the focus', async ({
  visitAs,
  api,
}) => {
  const { id } = await api.createTicket({ title: 'Au clavier', takenBy: 'marie', steps: ['Un.'] });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  await amina.visitor.openTicket(id);
  await expect(amina.step(1)).toBeFocused();
  for (let presses = 0; presses < 4; presses += 1) {
    await amina.page.keyboard.press('Tab');
    if (await amina.doneButton.evaluate((button) => button === document.activeElement)) break;
  }
  await expect(amina.doneButton).toBeFocused();
  await amina.page.keyboard.press('Enter');
  await amina.seesPreparing('Marie', 'next');
  await expect.poll(() => api.countOf(id, 'step_confirmed')).toBe(1);
});

test('a new step takes the focus; what others do is announced to whoever listens', async ({
  visitAs,
  api,
}) => {
  const { id } = await api.createTicket({ title: 'À voix haute', takenBy: 'marie', steps: [] });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await Promise.all([amina.visitor.openTicket(id), marie.visitor.openTicket(id)]);
  await amina.seesPreparing('Marie', 'first');
  await marie.sendStep(1, 'Tournez la clé.');
  await expect(amina.step(1)).toBeFocused();
  await expect(amina.page).toHaveTitle(new RegExp(amina.t('guidance:step', { number: 1 })));
  await amina.confirm();
  const heard = marie.t('tickets:announce.confirmed', { name: 'Amina', number: 1 });
  await expect(marie.page.getByRole('status').filter({ hasText: heard })).toHaveCount(1);
});

test('J, K and T find and take a ticket; Ctrl+Enter sends', async ({ visitAs, api }) => {
  const first = await api.createTicket({ title: 'Pris au clavier' });
  const paul = new TechnicianScreen(await visitAs('paul'));
  const { page } = paul;
  await paul.showView('available');
  await expect(paul.row(first.title)).toBeVisible();
  await page.keyboard.press('j');
  await expect(page).toHaveURL(/\/tickets\/\d+/);
  const before = page.url();
  await page.keyboard.press('j');
  await expect(page).not.toHaveURL(before);
  await page.keyboard.press('k');
  await expect(page).toHaveURL(before);
  for (;;) {
    if (page.url().includes(`/tickets/${first.id}`)) break;
    const here = page.url();
    await page.keyboard.press('j');
    await expect(page).not.toHaveURL(here);
  }
  await expect(page.getByRole('heading', { name: first.title })).toBeVisible();
  await page.keyboard.press('t');
  await expect(paul.field).toBeVisible();
  await page.keyboard.press('r');
  await expect(paul.field).toBeFocused();
  await page.keyboard.type('Bonjour, je teste avec J et K ?');
  await expect(paul.field).toHaveValue('Bonjour, je teste avec J et K ?');
  await page.keyboard.press('Control+Enter');
  await expect(paul.conversation).toContainText('je teste avec J et K ?');
});

test('shortcuts are listed on ? and those of a single key can be switched off', async ({
  visitAs,
}) => {
  const marie = new TechnicianScreen(await visitAs('marie'));
  const { page, t } = marie;
  await expect(marie.queue.getByRole('list').getByRole('link').first()).toBeVisible();
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: t('workspace:shortcuts.title') });
  await expect(list).toContainText(t('workspace:shortcuts.name.take'));
  const single = list.getByRole('switch', { name: t('workspace:shortcuts.single') });
  await expect(single).toBeChecked();
  await single.focus();
  await page.keyboard.press('Space');
  await expect(single).not.toBeChecked();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('j');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: t('workspace:palette.title') })).toBeVisible();
  await expect(page).not.toHaveURL(/tickets/);
});

test('the palette finds a ticket by its number and by its words', async ({ visitAs, api }) => {
  const { id, title } = await api.createTicket({
    title: 'Télécopieur récalcitrant',
    takenBy: 'marie',
  });
  const marie = new TechnicianScreen(await visitAs('marie'));
  const { page, t } = marie;
  await expect(marie.queue).toBeVisible();
  for (const words of [String(id), 'recalcitrant']) {
    await page.goto('/');
    await expect(marie.row(title)).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: t('workspace:palette.title') }).fill(words);
    const found = page.getByRole('option').first();
    await expect(found).toContainText(title);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/tickets/${id}`));
  }
});
