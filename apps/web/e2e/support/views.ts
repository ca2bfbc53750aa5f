import { expect } from '@playwright/test';
import type { DeskApi } from './desk-api.ts';
import { EmployeeScreen } from './employee-screen.ts';
import { TechnicianScreen } from './technician-screen.ts';
import type { DemoPerson, Visitor } from './visitor.ts';

/** One page in one of its states, and how to get there. */
export type View = {
  name: string;
  who: DemoPerson | 'nobody';
  show: (visitor: Visitor, api: DeskApi) => Promise<void>;
};

const STEPS = ['Ouvrez **Paramètres**.', 'Cliquez sur **Imprimantes**.', 'Décochez la case.'];

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
    name: 'profile',
    who: 'amina',
    show: async ({ page, t }) => {
      await page.goto('/profile');
      await expect(page.getByRole('heading', { name: t('account:passwordTitle') })).toBeVisible();
    },
  },
];

export const TECHNICIAN_VIEWS: readonly View[] = [
  {
    name: 'workspace-queue',
    who: 'paul',
    show: async (visitor) => {
      await visitor.page.goto('/');
      const { queue } = new TechnicianScreen(visitor);
      await expect(queue.getByRole('list').getByRole('link').first()).toBeVisible();
    },
  },
  {
    name: 'workspace-take-first',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({ title: 'Clavier muet' });
      await visitor.openTicket(id);
      await expect(
        visitor.page.getByText(visitor.t('workspace:obstacle.takeFirst', { name: 'Amina' })),
      ).toBeVisible();
    },
  },
  {
    name: 'workspace-chat',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({ title: 'Boîte aux lettres pleine', takenBy: 'paul' });
      await visitor.openTicket(id);
      const paul = new TechnicianScreen(visitor);
      await paul.note('Le quota est atteint depuis lundi.');
      await expect(paul.conversation).toContainText('quota');
    },
  },
  {
    name: 'workspace-instruct',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({ title: 'VPN lent', takenBy: 'paul', steps: [] });
      await visitor.openTicket(id);
      await expect(new TechnicianScreen(visitor).field).toBeVisible();
    },
  },
  {
    name: 'workspace-awaiting',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({
        title: 'Scanner introuvable',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      await expect(new TechnicianScreen(visitor).card(3)).toBeVisible();
    },
  },
  {
    name: 'workspace-rewrite',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({
        title: 'Scanner de travers',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      const paul = new TechnicianScreen(visitor);
      await paul
        .card(3)
        .getByRole('button', { name: paul.t('workspace:step.rewrite') })
        .click();
      await expect(paul.field).toBeVisible();
    },
  },
  {
    name: 'workspace-end-dialog',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({
        title: 'Scanner réparé',
        takenBy: 'paul',
        steps: STEPS,
      });
      await visitor.openTicket(id);
      const { page, t } = visitor;
      await page.getByRole('button', { name: t('workspace:banner.end') }).click();
      await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
    },
  },
  {
    name: 'workspace-transfer-dialog',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({ title: 'À confier', takenBy: 'paul' });
      await visitor.openTicket(id);
      const dialog = await new TechnicianScreen(visitor).choose('transfer');
      await expect(dialog.getByRole('radio').first()).toBeVisible();
    },
  },
  {
    name: 'workspace-cancel-dialog',
    who: 'paul',
    show: async (visitor, api) => {
      const { id } = await api.createTicket({ title: 'À annuler', takenBy: 'paul' });
      await visitor.openTicket(id);
      await expect(await new TechnicianScreen(visitor).choose('cancel')).toBeVisible();
    },
  },
  {
    name: 'workspace-on-behalf',
    who: 'paul',
    show: async ({ page, t }) => {
      await page.goto('/');
      await page.getByRole('button', { name: t('queue:create') }).click();
      await page.getByRole('dialog').getByRole('combobox').first().fill('a');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'workspace-palette',
    who: 'paul',
    show: async (visitor) => {
      const { page, t } = visitor;
      await page.goto('/');
      await page.getByRole('button', { name: t('queue:search') }).click();
      await page.getByRole('combobox', { name: t('workspace:palette.title') }).fill('imprimante');
      await expect(page.getByRole('option').first()).toBeVisible();
    },
  },
  {
    name: 'workspace-shortcuts',
    who: 'paul',
    show: async (visitor) => {
      await visitor.page.goto('/');
      await expect(new TechnicianScreen(visitor).queue).toBeVisible();
      await visitor.page.keyboard.press('?');
      await expect(visitor.page.getByRole('switch')).toBeVisible();
    },
  },
];

export const OPEN_VIEWS: readonly View[] = [
  {
    name: 'sign-in',
    who: 'nobody',
    show: async (visitor) => {
      await visitor.page.goto('/sign-in');
      await visitor.fillSignIn('personne@exemple.fr', 'pas le bon mot de passe');
      await expect(visitor.page.getByText(visitor.t('errors:invalid_credentials'))).toBeVisible();
    },
  },
  {
    name: 'register',
    who: 'nobody',
    show: async ({ page, t }) => {
      await page.goto('/register');
      await page.getByRole('button', { name: t('auth:register') }).click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    },
  },
  {
    name: 'not-found',
    who: 'nobody',
    show: async ({ page, t }) => {
      await page.goto('/nowhere/at/all');
      await expect(page.getByRole('heading', { name: t('notFoundTitle') })).toBeVisible();
    },
  },
];
