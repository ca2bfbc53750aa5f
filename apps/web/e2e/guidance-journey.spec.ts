import { expect } from '@playwright/test';
import { EmployeeScreen } from './support/employee-screen.ts';
import { TechnicianScreen } from './support/technician-screen.ts';
import { DESKTOP, PHONE, test } from './support/test.ts';
import { expectTold, toldBy } from './support/told-conversation.ts';

const VISITS = [
  { language: 'fr', viewport: PHONE, device: 'a phone' },
  { language: 'en', viewport: PHONE, device: 'a phone' },
  { language: 'fr', viewport: DESKTOP, device: 'a computer' },
] as const;

for (const { language, viewport, device } of VISITS) {
  test(`an employee is guided step by step to the solution, in ${language} on ${device}`, async ({
    visitAs,
    api,
  }) => {
    const amina = new EmployeeScreen(await visitAs('amina', { language, viewport }));
    const marie = new TechnicianScreen(await visitAs('marie', { language }));
    const { t } = amina;
    const title = `Imprimante muette ${language} ${device}`;
    let ticketId = 0;

    await test.step('a new ticket appears in the queue without reloading', async () => {
      await marie.showView('available');
      ticketId = await amina.createTicket(title, 'Rien ne sort depuis ce matin.');
      await expect(marie.row(title)).toBeVisible();
    });

    await test.step('taken, the employee sees who helps', async () => {
      await marie.row(title).click();
      await marie.take();
      await expect(
        amina.page.getByText(t('tickets:standing.in_progress', { name: 'Marie' })),
      ).toBeVisible();
    });

    await test.step('guided, the employee has no free chat and is told why', async () => {
      await marie.guide();
      await amina.seesPreparing('Marie', 'first');
      await amina.seesNoChat();
    });

    await test.step('one step at a time: the next cannot be sent before the answer', async () => {
      await marie.sendStep(1, 'Ouvrez les paramètres.');
      await amina.seesStep(1, 'Ouvrez les paramètres.');
      const obstacle = t('workspace:obstacle.stepOut', { name: 'Amina', step: 1 });
      await expect(marie.composer.getByText(obstacle)).toBeVisible();
      await expect(marie.field).toHaveCount(0);
      await expect(marie.card(1)).toContainText(/vue à|seen at/);
      await expect(amina.page.getByRole('textbox')).toHaveCount(0);
    });

    await test.step('confirmed, the next one may go', async () => {
      await amina.confirm();
      await expect(marie.card(1)).toContainText(t('guidance:confirmedBy', { name: 'Amina' }));
      await amina.seesPreparing('Marie', 'next');
      await marie.sendStep(2, 'Cliquez sur le bouton gris.');
      await amina.seesStep(2, 'Cliquez sur le bouton gris.');
    });

    await test.step('stuck, both talk about the step', async () => {
      await amina.block('Marie', 'not_found', 'Tout est bleu chez moi.');
      const reason = t('guidance:reason.not_found');
      await expect(marie.card(2)).toContainText(
        t('guidance:blockedOther', { name: 'Amina', reason }),
      );
      await expect(marie.card(2)).toContainText('Tout est bleu chez moi.');
      await marie.reply(2, 'Y a-t-il une roue dentée ?');
      await expect(amina.talkAbout(2)).toContainText('Y a-t-il une roue dentée ?');
      await amina.talk('Marie', 'Oui, en haut à droite.');
      await expect(marie.conversation).toContainText('Oui, en haut à droite.');
    });

    await test.step('rewritten, the step keeps its number and says that it changed', async () => {
      await marie.rewrite(2, 'Cliquez sur la roue dentée.');
      await amina.seesStep(2, 'Cliquez sur la roue dentée.');
      const changed = t('guidance:instructionChanged', { name: 'Marie' });
      await expect(amina.page.getByText(changed)).toBeVisible();
      await amina.confirm();
      await expect(marie.card(2)).toContainText(t('guidance:confirmedBy', { name: 'Amina' }));
    });

    await test.step('ended as resolved, the employee has the last word', async () => {
      await marie.endGuidance('Amina', { resolved: true, message: 'L’imprimante répond.' });
      await expect(amina.page.getByRole('heading', { name: t('tickets:isSolved') })).toBeVisible();
      await amina.saySolved();
      await expect(amina.page.getByText(t('tickets:standing.closed')).first()).toBeVisible();
      await expect(marie.page.getByText(t('workspace:obstacle.closed'))).toBeVisible();
    });

    await test.step('both read the same story, in order', async () => {
      const timeline = await api.timeline(ticketId);
      await expectTold(amina.conversation, toldBy(timeline, 'employee'));
      await expectTold(marie.conversation, toldBy(timeline, 'staff'));
      const marieSays = (key: 'me' | 'other', person = '') => [
        t(`tickets:event.taken.${key}`, { person }),
        t(`tickets:event.guidanceStarted.${key}`, { person }),
        t(`tickets:event.guidanceEnded.resolved.${key}`, { person }),
      ];
      await expect(amina.conversation.locator('[data-kind="system"]')).toContainText([
        ...marieSays('other', 'Marie Dupont'),
        t('tickets:event.status.resolved.other', { person: 'Marie Dupont' }),
        t('tickets:event.status.closed.me'),
      ]);
      await expect(marie.conversation.locator('[data-kind="system"]')).toContainText([
        ...marieSays('me'),
        t('tickets:event.status.resolved.me'),
        t('tickets:event.status.closed.other', { person: 'Amina Benali' }),
      ]);
    });
  });
}
