import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { EmployeeScreen } from '../support/employee-screen.ts';
import { TechnicianScreen } from '../support/technician-screen.ts';
import { PHONE, test } from '../support/test.ts';

const FOLDER = fileURLToPath(new URL('../../../../docs/images', import.meta.url));

test('the same step on both sides, for the README', async ({ visitAs, api }) => {
  const marie = new TechnicianScreen(await visitAs('marie'));
  const row = marie.row('Imprimante du 2ᵉ étage');
  await row.click();
  await expect(marie.card(3)).toBeVisible();
  await expect(row.getByLabel(marie.t('queue:unread'))).toHaveCount(0);
  const ticketId = Number(/tickets\/(\d+)/.exec(marie.page.url())?.[1]);

  // At work on her phone, the employee is there.
  const amina = new EmployeeScreen(await visitAs('amina', { viewport: PHONE }));
  await amina.visitor.openTicket(ticketId);
  await expect(amina.step(3)).toBeVisible();
  await marie
    .card(3)
    .getByRole('button', { name: marie.t('workspace:step.rewrite') })
    .click();
  await expect(marie.field).toBeVisible();
  await marie.field.fill('');
  await marie.page.mouse.move(0, 0);
  await marie.page.screenshot({ path: `${FOLDER}/technician.png` });

  const { id } = await api.createTicket({
    title: 'Imprimante du 2ᵉ étage',
    takenBy: 'marie',
    steps: [
      'Ouvrez **Paramètres**, puis **Imprimantes et scanners**.',
      'Cliquez sur **HP LaserJet M507**, puis sur **Ouvrir la file d’attente**.',
      'Dans le menu **Imprimante**, décochez « Utiliser l’imprimante hors connexion ».',
    ],
  });
  await marie.visitor.openTicket(id);
  await amina.visitor.openTicket(id);
  await expect(amina.doneButton).toBeVisible();
  // Who guides is there, and says so.
  await expect(
    amina.page.getByRole('heading', { level: 1, name: amina.t('onlineNow') }),
  ).toBeVisible();
  await amina.page.screenshot({ path: `${FOLDER}/employee.png` });
});
