import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import { ImportScreen } from './import-screen.ts';
import type { View } from './view.ts';
import type { Visitor } from './visitor.ts';

const HEADER = 'Modèle;Type;Numéro de série;État;Prix';

async function showImport(visitor: Visitor, ...rows: string[]): Promise<ImportScreen> {
  const screen = new ImportScreen(visitor, 'equipment');
  await screen.open();
  if (rows.length > 0) await screen.choose('parc-2027.csv', rows.join('\n'));
  return screen;
}

export const IMPORT_VIEWS: readonly View[] = [
  {
    name: 'admin-import',
    who: 'admin',
    show: async (visitor) => {
      await showImport(visitor);
    },
  },
  {
    name: 'admin-import-unusable',
    who: 'admin',
    show: async (visitor) => {
      const screen = await showImport(visitor, 'Modèle;Prix', 'HP;12');
      await expect(screen.heading('unusable.title', 'parc-2027.csv')).toBeVisible();
    },
  },
  {
    name: 'admin-import-preview',
    who: 'admin',
    show: async (visitor, api) => {
      const admin = await api.as('admin');
      const { items } = await admin.equipment.page.query({ limit: 1 });
      const [known] = items;
      const screen = await showImport(
        visitor,
        HEADER,
        `HP EliteBook 840;Portable;${randomUUID()};Fonctionnel;990`,
        `HP EliteBook 850;Portable;${known?.serialNumber};En maintenance;`,
        'Dell P2723;;12;Cassé;199',
        'Dell P2723;Écran;PARC-7;Fonctionnel;199;un de trop',
      );
      await screen.seesPreview('parc-2027.csv');
    },
  },
  {
    name: 'admin-import-done',
    who: 'admin',
    show: async (visitor) => {
      const row = `HP EliteBook 840;Portable;${randomUUID()};Fonctionnel;990`;
      const screen = await showImport(visitor, HEADER, row);
      await screen.seesPreview('parc-2027.csv');
      const { page, t } = visitor;
      await page
        .getByRole('button', { name: t('imports:confirm', { count: 1, number: '1' }) })
        .click();
      await screen.seesDone('parc-2027.csv');
    },
  },
];
