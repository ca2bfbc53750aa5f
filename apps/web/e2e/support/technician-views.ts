import { expect } from '@playwright/test';
import { Bell } from './bell.ts';
import { DASHBOARD_OF_TECHNICIAN } from './dashboard-views.ts';
import { TechnicianScreen } from './technician-screen.ts';
import { STEPS, type View } from './view.ts';

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
    name: 'workspace-equipment',
    who: 'paul',
    show: async (visitor, api) => {
      const { page, t } = visitor;
      const { id } = await api.createTicket({ title: 'Bourrage papier', takenBy: 'paul' });
      const paul = await api.as('paul');
      const { items } = await paul.equipment.page.query({ warranty: 'over', status: 'functional' });
      await paul.tickets.update.mutate({ ticketId: id, equipmentId: items[0]?.id ?? null });
      await page.goto(`/tickets/${id}?details=true`);
      const status = page.getByRole('button', { name: t('equipmentStatus.functional') });
      await expect(status).toBeVisible();
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
  {
    name: 'workspace-notifications',
    who: 'paul',
    show: async (visitor) => {
      await visitor.page.goto('/');
      await new Bell(visitor).open();
    },
  },
  DASHBOARD_OF_TECHNICIAN,
];
