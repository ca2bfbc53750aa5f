import { setTimeout as pass } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { EmployeeScreen } from './support/employee-screen.ts';
import { GUIDANCE_IN_STEPS } from './support/guidance-in-steps.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { PHONE, test } from './support/test.ts';
import { expectTold, toldBy } from './support/told-conversation.ts';
import { workerOf } from './support/worker.ts';

const CUT_MS = 5_000;

// A whole guidance, with all that can come between.
test.setTimeout(180_000);

test('reloading both sides after everything that happens loses nothing', async ({
  visitAs,
  api,
}) => {
  const { id } = await api.createTicket({ title: 'Rechargée à chaque pas', takenBy: 'marie' });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await openTogether(id, { amina, marie });
  for (const { act, check } of GUIDANCE_IN_STEPS) {
    await act({ amina, marie });
    await check({ amina, marie });
    await Promise.all([amina.page.reload(), marie.page.reload()]);
    await check({ amina, marie });
  }
  const timeline = await api.timeline(id);
  await expectTold(amina.conversation, toldBy(timeline, 'employee'));
  await expectTold(marie.conversation, toldBy(timeline, 'staff'));
});

test('cut off for five seconds while the other goes on, each side catches up', async ({
  visitAs,
  api,
}) => {
  const { id } = await api.createTicket({ title: 'Coupée à chaque pas', takenBy: 'marie' });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await openTogether(id, { amina, marie });
  for (const { act, actor, check } of GUIDANCE_IN_STEPS) {
    const other = actor === 'amina' ? marie.visitor : amina.visitor;
    await other.seesOnline();
    await other.goOffline();
    const fiveSeconds = pass(CUT_MS);
    await act({ amina, marie });
    await other.seesOffline();
    await fiveSeconds;
    await other.comeBack();
    await check({ amina, marie });
    await other.seesOnline();
  }
  const timeline = await api.timeline(id);
  await expectTold(amina.conversation, toldBy(timeline, 'employee'));
  await expectTold(marie.conversation, toldBy(timeline, 'staff'));
});

test('a server that is killed in the middle takes nothing along', async ({
  visitAs,
  api,
  desk,
}) => {
  const { id } = await api.createTicket({ title: 'Serveur tué', takenBy: 'marie' });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await openTogether(id, { amina, marie });
  for (const [index, { act, check }] of GUIDANCE_IN_STEPS.entries()) {
    await act({ amina, marie });
    await check({ amina, marie });
    if (index % 3 !== 1) continue;
    await desk.kill();
    await Promise.all([amina.visitor.seesOffline(), marie.visitor.seesOffline()]);
    await desk.start();
    await Promise.all([amina.visitor.seesOnline(), marie.visitor.seesOnline()]);
    await check({ amina, marie });
  }
  const timeline = await api.timeline(id);
  await expectTold(amina.conversation, toldBy(timeline, 'employee'));
  await expectTold(marie.conversation, toldBy(timeline, 'staff'));
});

for (const meanwhile of ['nothing else', 'a reload', 'a restart of the server'] as const) {
  test(`a confirmation made offline is kept and sent once, with ${meanwhile} meanwhile`, async ({
    visitAs,
    api,
    desk,
  }) => {
    const { id } = await api.createTicket({
      title: `Confirmée hors ligne, ${meanwhile}`,
      takenBy: 'marie',
      steps: ['Débranchez la prise.'],
    });
    const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
    const marie = new TechnicianScreen(await visitAs('marie'));
    await Promise.all([amina.visitor.openTicket(id), marie.visitor.openTicket(id)]);
    await amina.seesStep(1, 'Débranchez la prise.');
    await expect(marie.card(1)).toContainText('vue à');

    if (meanwhile === 'a reload') await workerOf(amina.page);
    await amina.visitor.goOffline();
    await amina.visitor.seesOffline();
    await amina.confirm();
    await expect(amina.page.getByText(amina.t('guidance:answerWaits'))).toBeVisible();
    expect(await api.countOf(id, 'step_confirmed')).toBe(0);

    if (meanwhile === 'a restart of the server') {
      await desk.kill();
      await desk.start();
    }
    if (meanwhile === 'a reload') {
      // Without a line the page cannot come back; what was said must survive that, too.
      await amina.page.reload();
      await expect(amina.page.getByRole('heading', { name: 'Vous êtes hors ligne' })).toBeVisible();
    }
    await amina.visitor.comeBack();
    if (meanwhile === 'a reload') await amina.page.goto(`/tickets/${id}`);

    await expect(marie.card(1)).toContainText(marie.t('guidance:confirmedBy', { name: 'Amina' }));
    await amina.seesPreparing('Marie', 'next');
    await expect(amina.page.getByText(amina.t('guidance:answerWaits'))).toBeHidden();
    await amina.visitor.seesOnline();
    expect(await api.countOf(id, 'step_confirmed')).toBe(1);
  });
}

test('an answer that is lost on the way confirms the step once', async ({ visitAs, api }) => {
  const { id } = await api.createTicket({
    title: 'Réponse perdue',
    takenBy: 'marie',
    steps: ['Rebranchez la prise.'],
  });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  await amina.visitor.openTicket(id);
  await amina.seesStep(1, 'Rebranchez la prise.');
  amina.visitor.line.loseAnswers();
  await amina.confirm();
  await expect.poll(() => api.countOf(id, 'step_confirmed')).toBe(1);
  await amina.visitor.goOffline();
  await amina.visitor.seesOffline();
  await amina.visitor.comeBack();
  await amina.visitor.seesOnline();
  await amina.seesPreparing('Marie', 'next');
  await expect(
    amina.page.getByText(amina.t('guidance:stepAcknowledged', { number: 1 })),
  ).toBeVisible();
  expect(await api.countOf(id, 'step_confirmed')).toBe(1);
});

test('what a technician writes offline is shown as waiting and arrives once', async ({
  visitAs,
  api,
}) => {
  const { id } = await api.createTicket({ title: 'Écrit hors ligne', takenBy: 'marie' });
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  const marie = new TechnicianScreen(await visitAs('marie'));
  await openTogether(id, { amina, marie });
  await expect(marie.field).toBeVisible();
  await marie.visitor.goOffline();
  await marie.visitor.seesOffline();
  await marie.say('Je vous rappelle à 15 h.');
  await expect(marie.conversation).toContainText(marie.t('tickets:pending.waiting'));
  await marie.visitor.comeBack();
  await expect(amina.conversation).toContainText('Je vous rappelle à 15 h.');
  await expect(marie.conversation).not.toContainText(marie.t('tickets:pending.waiting'));
  const timeline = await api.timeline(id);
  await expectTold(marie.conversation, toldBy(timeline, 'staff'));
  await expectTold(amina.conversation, toldBy(timeline, 'employee'));
});

/** The ticket on both screens, and the line in use: what is cut off then was there. */
async function openTogether(
  ticketId: number,
  { amina, marie }: { amina: EmployeeScreen; marie: TechnicianScreen },
): Promise<void> {
  await Promise.all([amina.visitor.openTicket(ticketId), marie.visitor.openTicket(ticketId)]);
  await expect(amina.conversation.getByRole('listitem').first()).toBeVisible();
  await expect(marie.conversation.getByRole('listitem').first()).toBeVisible();
}
