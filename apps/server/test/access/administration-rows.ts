import { DEFAULT_SETTINGS } from '@etape/shared/settings';
import { type Expected, STAFF } from './callers.ts';
import type { Row } from './table.ts';

const ADMIN: Expected = { ...STAFF, assignee: 'forbidden', technician: 'forbidden' };

export const ADMINISTRATION_ROWS: Row[] = [
  { path: 'settings.get', call: (api) => api.settings.get.query(), expected: ADMIN },
  {
    path: 'settings.update.organisation',
    call: (api) => api.settings.update.organisation.mutate(DEFAULT_SETTINGS.organisation),
    expected: ADMIN,
  },
  {
    path: 'settings.update.tickets',
    call: (api) => api.settings.update.tickets.mutate(DEFAULT_SETTINGS.tickets),
    expected: ADMIN,
  },
  {
    path: 'settings.update.mail',
    call: (api) => api.settings.update.mail.mutate(DEFAULT_SETTINGS.mail),
    expected: ADMIN,
  },
  {
    path: 'settings.update.webhooks',
    call: (api) => api.settings.update.webhooks.mutate(DEFAULT_SETTINGS.webhooks),
    expected: ADMIN,
  },
  {
    path: 'settings.update.security',
    call: (api) => api.settings.update.security.mutate(DEFAULT_SETTINGS.security),
    expected: ADMIN,
  },
  {
    path: 'settings.testMail',
    call: (api) => api.settings.testMail.mutate(),
    expected: ADMIN,
  },
  { path: 'adminLog.list', call: (api) => api.adminLog.list.query({}), expected: ADMIN },
  { path: 'adminLog.actors', call: (api) => api.adminLog.actors.query(), expected: ADMIN },
];
