import { ADMINS, type Expected } from './callers.ts';
import type { Row } from './table.ts';

/** There is none; only whoever began one may know of it. */
const NONE = { importId: '00000000-0000-4000-8000-000000000000' };

const NOBODY_LEARNS: Expected = {
  anonymous: 'session_expired',
  inactive: 'account_inactive',
  requester: 'not_found',
  employee: 'not_found',
  assignee: 'not_found',
  technician: 'not_found',
  admin: 'not_found',
};

export const IMPORT_ROWS: Row[] = [
  {
    path: 'imports.start',
    about: 'equipment',
    call: (api) => api.imports.start.mutate({ kind: 'equipment', fileName: 'parc.csv' }),
    expected: ADMINS,
  },
  {
    path: 'imports.start',
    about: 'users',
    call: (api) => api.imports.start.mutate({ kind: 'users', fileName: 'rh.csv' }),
    expected: ADMINS,
  },
  {
    path: 'imports.stageRows',
    call: (api) => api.imports.stageRows.mutate({ ...NONE, rows: [{ line: 2, cells: {} }] }),
    expected: NOBODY_LEARNS,
  },
  {
    path: 'imports.confirm',
    call: (api) =>
      api.imports.confirm.mutate({
        ...NONE,
        expected: { created: 0, updated: 0, unchanged: 0, refused: 0 },
      }),
    expected: NOBODY_LEARNS,
  },
  {
    path: 'imports.cancel',
    call: (api) => api.imports.cancel.mutate(NONE),
    expected: NOBODY_LEARNS,
  },
  {
    path: 'equipment.export',
    call: (api) => api.equipment.export.query({ language: 'fr' }),
    expected: ADMINS,
  },
  {
    path: 'users.export',
    call: (api) => api.users.export.query({ language: 'fr' }),
    expected: ADMINS,
  },
];
