import { expect } from '@playwright/test';
import { askForHelp } from './ask-for-help.ts';
import { Bell } from './bell.ts';
import { DASHBOARD_OF_EMPLOYEE } from './dashboard-views.ts';
import { EmployeeScreen } from './employee-screen.ts';
import { givePushService } from './push-browser.ts';
import { beginSetUp } from './second-factor.ts';
import { STEPS, type View } from './view.ts';

export const EMPLOYEE_VIEWS: readonly View[] = [
  {
    name: 'employee-home',
    who: 'amina',
    show: async ({ page, t }) => {
      await page.goto('/');
      await expect(page.getByRole('heading', { name: t('tickets:ongoing') })).toBeVisible();
    },
  },
  {
    name: 'employee-new-ticket',
    who: 'amina',
    show: async ({ page, t }) => {
      await page.goto('/tickets/new');
      await expect(page.getByRole('radio').first()).toBeVisible();
      await page.getByRole('button', { name: t('tickets:sendTicket') }).click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    },
  },
  {
    name: 'employee-conversation',
    who: 'amina',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({ title: 'Écran qui clignote', takenBy: 'paul' });
      await visitor.openTicket(id);
      await expect(
        new EmployeeScreen(visitor).conversation.getByRole('listitem').first(),
      ).toBeVisible();
    },
  },
  {
    name: 'employee-cancel-dialog',
    who: 'amina',
    show: async (visitor, api) => {
      const { page, t } = visitor;
      const { id } = await api.createTicket({ title: 'Souris capricieuse' });
      await visitor.openTicket(id);
      const details = page.getByRole('button', { name: t('tickets:details') });
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      if (await details.isVisible()) await details.click();
      await page.getByRole('button', { name: t('tickets:cancelTicket') }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'employee-step-awaiting',
    who: 'amina',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({
        title: 'Imprimante du 2ᵉ étage',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      await expect(new EmployeeScreen(visitor).doneButton).toBeVisible();
    },
  },
  {
    name: 'employee-block-form',
    who: 'amina',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({
        title: 'Imprimante du 3ᵉ étage',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      await new EmployeeScreen(visitor).stuckButton.click();
      await visitor.page.getByRole('radio').first().check();
    },
  },
  {
    name: 'employee-step-blocked',
    who: 'amina',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({
        title: 'Imprimante du 4ᵉ étage',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      const amina = new EmployeeScreen(visitor);
      await amina.block('Paul', 'different', 'Le menu Imprimante n’apparaît pas chez moi.');
      await expect(
        visitor.page.getByText(visitor.t('guidance:technicianKnows', { name: 'Paul' })),
      ).toBeVisible();
    },
  },
  {
    name: 'employee-waiting',
    who: 'amina',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({
        title: 'Imprimante du 5ᵉ étage',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      const amina = new EmployeeScreen(visitor);
      await amina.confirm();
      await amina.seesPreparing('Paul', 'next');
    },
  },
  {
    name: 'employee-stop-dialog',
    who: 'amina',
    show: async (visitor, api) => {
      const { page, t } = visitor;
      const { id } = await api.createTicket({
        title: 'Imprimante du 6ᵉ étage',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      await page.getByRole('button', { name: t('guidance:stop'), exact: true }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
    },
  },
  {
    name: 'employee-resolved',
    who: 'amina',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({ title: 'Badge refusé', takenBy: 'paul' });
      const paul = await api.as('paul');
      await paul.tickets.changeStatus.mutate({ ticketId: id, status: 'resolved' });
      await visitor.openTicket(id);
      const { page, t } = visitor;
      await expect(page.getByRole('heading', { name: t('tickets:isSolved') })).toBeVisible();
    },
  },
  {
    name: 'employee-unknown-ticket',
    who: 'amina',
    show: async (visitor) => {
      await visitor.openTicket(999_999);
      await expect(visitor.page.getByText(visitor.t('tickets:notFoundTitle'))).toBeVisible();
    },
  },
  {
    name: 'employee-notifications',
    who: 'amina',
    show: async (visitor) => {
      await visitor.page.goto('/');
      await new Bell(visitor).open();
    },
  },
  {
    name: 'employee-push-offer',
    who: 'amina',
    show: async (visitor) => {
      const { page, t } = visitor;
      await givePushService(page);
      await askForHelp(visitor, 'Casque sans micro');
      await expect(page.getByRole('region', { name: t('push:offer.title') })).toBeVisible();
    },
  },
  {
    name: 'profile',
    who: 'amina',
    show: async ({ page, t }, api) => {
      // A second session, so that there is one to be ended.
      await api.as('amina');
      await page.goto('/profile');
      await expect(page.getByRole('heading', { name: t('account:passwordTitle') })).toBeVisible();
      await expect(page.getByRole('switch').first()).toBeVisible();
      await expect(page.getByRole('button', { name: t('sessions:own.endOthers') })).toBeVisible();
    },
  },
  {
    name: 'second-factor-set-up',
    who: 'amina',
    show: async (visitor) => {
      const { page, t } = visitor;
      await page.goto('/profile');
      await page.getByRole('button', { name: t('factor:setUp') }).click();
      await beginSetUp(visitor, page.getByRole('dialog'));
    },
  },
  DASHBOARD_OF_EMPLOYEE,
];
