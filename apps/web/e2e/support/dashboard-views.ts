import { expect } from '@playwright/test';
import type { View } from './view.ts';
import type { Visitor } from './visitor.ts';

/** Figures, plots, and the tables behind them. */
async function openDashboard(
  { page, t }: Visitor,
  address: string,
  section: 'status' | 'months' | 'backlog',
): Promise<void> {
  await page.goto(address);
  const title = t(`dashboards:sections.${section}`);
  const figures = page.getByRole('region', { name: title, exact: true });
  // The largest file of all: only a bound for what hangs.
  await expect(figures.locator('svg.recharts-surface').first()).toBeVisible({ timeout: 60_000 });
  await figures
    .getByRole('button', { name: t('dashboards:showFiguresOf', { title }), exact: true })
    .click();
  await expect(figures.getByRole('table')).toBeVisible();
}

export const DASHBOARD_OF_EMPLOYEE: View = {
  name: 'employee-dashboard',
  who: 'amina',
  show: (visitor) => openDashboard(visitor, '/dashboard?period=year', 'status'),
};

export const DASHBOARD_OF_TECHNICIAN: View = {
  name: 'technician-dashboard',
  who: 'paul',
  show: (visitor) => openDashboard(visitor, '/dashboard?period=days90', 'months'),
};

export const DASHBOARDS_OF_ADMIN: readonly View[] = [
  {
    name: 'desk-dashboard',
    who: 'admin',
    show: (visitor) => openDashboard(visitor, '/dashboard', 'backlog'),
  },
  {
    name: 'admin-technician-dashboard',
    who: 'admin',
    show: async (visitor) => {
      const { page, t } = visitor;
      await openDashboard(visitor, '/dashboard?whose=technician', 'months');
      await page.getByRole('link', { name: t('dashboards:period.custom') }).click();
      await page.getByLabel(t('dashboards:period.to'), { exact: true }).fill('2020-01-01');
      await expect(page.getByText(t('dashboards:period.wrongOrder'))).toBeVisible();
    },
  },
];
