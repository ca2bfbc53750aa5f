import { expect } from '@playwright/test';
import { EmployeeScreen } from './support/employee-screen.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { test } from './support/test.ts';

test('an internal note never reaches the employee', async ({ visitAs, api }) => {
  const { id } = await api.createTicket({ title: 'Avec une note interne', takenBy: 'marie' });
  const amina = new EmployeeScreen(await visitAs('amina'));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await Promise.all([amina.visitor.openTicket(id), marie.visitor.openTicket(id)]);
  await marie.note('Entre nous : le disque est en fin de vie.');
  await expect(marie.conversation).toContainText('le disque est en fin de vie');
  await marie.composer.getByRole('button', { pressed: false }).first().click();
  await marie.say('Je regarde votre disque.');
  await expect(amina.conversation).toContainText('Je regarde votre disque.');
  await expect(amina.page.getByText('en fin de vie')).toHaveCount(0);
  await amina.page.reload();
  await expect(amina.conversation).toContainText('Je regarde votre disque.');
  await expect(amina.page.getByText('en fin de vie')).toHaveCount(0);
});

test('of two who take a ticket at once one gets it, the other is told who did', async ({
  visitAs,
  api,
}) => {
  const { id } = await api.createTicket({ title: 'Deux mains à la fois' });
  const marie = new TechnicianScreen(await visitAs('marie'));
  const paul = new TechnicianScreen(await visitAs('paul'));
  await Promise.all([marie.visitor.openTicket(id), paul.visitor.openTicket(id)]);
  const takeButton = (one: TechnicianScreen) =>
    one.page.getByRole('button', { name: one.t('workspace:action.take') }).first();
  await expect(takeButton(marie)).toBeVisible();
  await expect(takeButton(paul)).toBeVisible();
  // Paul's screen is behind: it does not know yet that Marie was faster.
  paul.visitor.line.loseAnswers();
  await takeButton(marie).click();
  await expect(
    marie.page.getByRole('button', { name: marie.t('workspace:action.guide') }),
  ).toBeVisible();
  paul.visitor.line.mend();
  await takeButton(paul).click();
  const told = paul.t('errors:already_assigned_to', { assignee: 'Marie Dupont' });
  await expect(paul.page.getByText(told)).toBeVisible();
});

test('a transfer in the middle of a guidance goes on with the colleague', async ({
  visitAs,
  api,
}) => {
  const title = 'Transféré en plein guidage';
  const { id } = await api.createTicket({ title, takenBy: 'marie', steps: ['Éteignez l’écran.'] });
  const amina = new EmployeeScreen(await visitAs('amina'));
  const marie = new TechnicianScreen(await visitAs('marie'));
  const paul = new TechnicianScreen(await visitAs('paul'));
  await Promise.all([amina.visitor.openTicket(id), marie.visitor.openTicket(id)]);
  await expect(marie.card(1)).toBeVisible();
  const dialog = await marie.choose('transfer');
  await dialog.getByRole('radio', { name: 'Paul Lefèvre' }).check();
  await dialog.getByRole('button', { name: marie.t('dialogs:give.confirm.transfer') }).click();
  const given = { number: id, name: 'Paul Lefèvre' };
  await expect(marie.page.getByText(marie.t('dialogs:give.done', given))).toBeVisible();
  await expect(marie.page.getByText(marie.t('workspace:nothing.title'))).toBeVisible();
  await expect(marie.row(title)).toHaveCount(0);
  await expect(
    amina.page.getByRole('heading', { name: amina.t('guidance:guides', { name: 'Paul' }) }),
  ).toBeVisible();
  await amina.seesStep(1, 'Éteignez l’écran.');
  await amina.confirm();
  await paul.row(title).click();
  await paul.sendStep(2, 'Rallumez-le.');
  await amina.seesStep(2, 'Rallumez-le.');
});

test('a ticket that an administrator gives to a colleague says so where it was open', async ({
  visitAs,
  api,
}) => {
  const title = 'Confié à Paul par la direction';
  const { id } = await api.createTicket({ title, takenBy: 'marie' });
  const marie = new TechnicianScreen(await visitAs('marie'));
  await marie.visitor.openTicket(id);
  await expect(marie.field).toBeVisible();
  const admin = await api.as('admin');
  const technicians = await admin.people.technicians.query();
  const paul = technicians.find(({ firstName }) => firstName === 'Paul');
  await admin.tickets.assign.mutate({ ticketId: id, technicianId: paul?.id ?? 0 });
  await expect(marie.page.getByText(marie.t('workspace:gone.title'))).toBeVisible();
  await expect(marie.page.getByText(marie.t('workspace:gone.text', { title }))).toBeVisible();
  await expect(marie.row(title)).toHaveCount(0);
});

test('a new priority shows on the other side by itself', async ({ visitAs, api }) => {
  const { id } = await api.createTicket({ title: 'De plus en plus pressant', takenBy: 'marie' });
  const amina = new EmployeeScreen(await visitAs('amina'));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await Promise.all([amina.visitor.openTicket(id), marie.visitor.openTicket(id)]);
  await expect(amina.conversation).toBeVisible();
  const dialog = await marie.choose('edit');
  const critical = marie.t('priority.critical');
  await dialog.getByLabel(marie.t('workspace:context.priority')).selectOption(critical);
  await dialog.getByRole('button', { name: marie.t('save') }).click();
  await expect(amina.page.getByRole('complementary').getByText(critical)).toBeVisible();
});

test('what is blocked stands first in the queue', async ({ visitAs, api }) => {
  const { id, title } = await api.createTicket({
    title: 'Bloqué, donc devant',
    takenBy: 'paul',
    steps: ['Cherchez le câble.'],
  });
  const paul = new TechnicianScreen(await visitAs('paul'));
  await expect(paul.row(title)).toBeVisible();
  const later = await api.createTicket({ title: 'Plus récent, donc derrière', takenBy: 'paul' });
  await expect(paul.row(later.title)).toBeVisible();
  const amina = new EmployeeScreen(await visitAs('amina'));
  await amina.visitor.openTicket(id);
  await amina.block('Paul', 'not_found', 'Il y en a douze.');
  await expect(paul.queue.getByRole('list').getByRole('link').first()).toContainText(title);
});

test('a toast about another ticket leads there', async ({ visitAs, api }) => {
  const here = await api.createTicket({ title: 'Sous les yeux', takenBy: 'marie' });
  const elsewhere = await api.createTicket({
    title: 'Dans un coin',
    takenBy: 'marie',
    steps: ['Fermez la fenêtre.'],
  });
  const marie = new TechnicianScreen(await visitAs('marie'));
  await marie.visitor.openTicket(here.id);
  await expect(marie.field).toBeVisible();
  const amina = new EmployeeScreen(await visitAs('amina'));
  await amina.visitor.openTicket(elsewhere.id);
  await amina.confirm();
  const news = marie.t('workspace:news.confirmed', { name: 'Amina', step: 1 });
  await marie.page.getByText(news).click();
  await expect(marie.page).toHaveURL(new RegExp(`/tickets/${elsewhere.id}`));
  await expect(marie.card(1)).toBeVisible();
});

test('what is being written to one ticket waits there while another is read', async ({
  visitAs,
  api,
}) => {
  const first = await api.createTicket({ title: 'Brouillon en cours', takenBy: 'marie' });
  const second = await api.createTicket({ title: 'Coup d’œil ailleurs', takenBy: 'marie' });
  const marie = new TechnicianScreen(await visitAs('marie'));
  await marie.row(first.title).click();
  await marie.field.fill('Je commence par');
  await marie.row(second.title).click();
  await expect(marie.field).toHaveValue('');
  await marie.row(first.title).click();
  await expect(marie.field).toHaveValue('Je commence par');
  await marie.page.reload();
  await expect(marie.field).toHaveValue('Je commence par');
});

test('a technician opens a ticket for somebody on the phone', async ({ visitAs }) => {
  const marie = new TechnicianScreen(await visitAs('marie'));
  const { page, t } = marie;
  const title = 'Demande faite par téléphone';
  await page.getByRole('button', { name: t('queue:create') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: t('dialogs:onBehalf.person') }).fill('kar');
  await dialog.getByRole('option', { name: 'Karim Haddad' }).click();
  await dialog.getByLabel(t('dialogs:onBehalf.subject')).fill(title);
  await dialog
    .getByLabel(t('dialogs:onBehalf.description'))
    .fill('Le clavier ne répond plus du tout.');
  await dialog.getByLabel(t('workspace:context.category')).selectOption({ index: 1 });
  await dialog.getByRole('button', { name: t('dialogs:onBehalf.create') }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
  const karim = await visitAs('karim');
  await expect(karim.page.getByText(title)).toBeVisible();
});
