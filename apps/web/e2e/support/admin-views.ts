import { CATALOGUE_VIEWS } from './catalogue-views.ts';
import { DASHBOARDS_OF_ADMIN } from './dashboard-views.ts';
import { IMPORT_VIEWS } from './import-views.ts';
import { SETTINGS_VIEWS } from './settings-views.ts';
import { USER_VIEWS } from './user-views.ts';
import type { View } from './view.ts';
import { WEBHOOK_VIEWS } from './webhook-views.ts';

export const ADMIN_VIEWS: readonly View[] = [
  ...USER_VIEWS,
  ...CATALOGUE_VIEWS,
  ...IMPORT_VIEWS,
  ...WEBHOOK_VIEWS,
  ...SETTINGS_VIEWS,
  ...DASHBOARDS_OF_ADMIN,
];
