import { commandId } from '../support/tickets.ts';
import { ADMINS, EVERYBODY, SIGNED_IN } from './callers.ts';
import type { Row } from './table.ts';

const COLOR = '#0d74ce';

export const CATALOGUE_ROWS: Row[] = [
  { path: 'categories.list', call: (api) => api.categories.list.query(), expected: SIGNED_IN },
  { path: 'categories.listAll', call: (api) => api.categories.listAll.query(), expected: ADMINS },
  {
    path: 'categories.create',
    call: (api) => api.categories.create.mutate({ name: commandId(), color: COLOR }),
    expected: ADMINS,
  },
  {
    path: 'categories.update',
    call: (api) => api.categories.update.mutate({ categoryId: 1, name: commandId(), color: COLOR }),
    expected: ADMINS,
  },
  {
    path: 'categories.archive',
    call: (api) => api.categories.archive.mutate({ categoryId: 1 }),
    expected: ADMINS,
  },
  {
    path: 'categories.restore',
    call: (api) => api.categories.restore.mutate({ categoryId: 1 }),
    expected: ADMINS,
  },
  {
    path: 'categories.delete',
    call: (api) => api.categories.delete.mutate({ categoryId: 1 }),
    expected: ADMINS,
  },
  { path: 'departments.list', call: (api) => api.departments.list.query(), expected: EVERYBODY },
  { path: 'departments.listAll', call: (api) => api.departments.listAll.query(), expected: ADMINS },
  {
    path: 'departments.create',
    call: (api) => api.departments.create.mutate({ name: commandId() }),
    expected: ADMINS,
  },
  {
    path: 'departments.update',
    call: (api) => api.departments.update.mutate({ departmentId: 1, name: commandId() }),
    expected: ADMINS,
  },
  {
    path: 'departments.archive',
    call: (api) => api.departments.archive.mutate({ departmentId: 1 }),
    expected: ADMINS,
  },
  {
    path: 'departments.restore',
    call: (api) => api.departments.restore.mutate({ departmentId: 1 }),
    expected: ADMINS,
  },
  {
    path: 'departments.delete',
    about: 'which somebody belongs to',
    call: (api) => api.departments.delete.mutate({ departmentId: 1 }),
    expected: { ...ADMINS, admin: 'in_use' },
  },
];
