import { commandId } from '../support/tickets.ts';
import { ADMINS, type Expected, SIGNED_IN, STAFF } from './callers.ts';
import type { Row } from './table.ts';

/** There is none: only who may ask learns that. */
const NONE = { equipmentId: 999_999 };

const STAFF_LEARN: Expected = {
  ...STAFF,
  assignee: 'not_found',
  technician: 'not_found',
  admin: 'not_found',
};

const ADMINS_LEARN: Expected = { ...ADMINS, admin: 'not_found' };

export const EQUIPMENT_ROWS: Row[] = [
  { path: 'equipment.list', call: (api) => api.equipment.list.query(), expected: SIGNED_IN },
  {
    path: 'equipment.search',
    call: (api) => api.equipment.search.query({ search: 'HP' }),
    expected: SIGNED_IN,
  },
  { path: 'equipment.page', call: (api) => api.equipment.page.query({}), expected: STAFF },
  { path: 'equipment.types', call: (api) => api.equipment.types.query(), expected: STAFF },
  { path: 'equipment.get', call: (api) => api.equipment.get.query(NONE), expected: STAFF_LEARN },
  {
    path: 'equipment.create',
    call: (api) =>
      api.equipment.create.mutate({ model: 'HP', type: 'Printer', serialNumber: commandId() }),
    expected: ADMINS,
  },
  {
    path: 'equipment.update',
    call: (api) => api.equipment.update.mutate({ ...NONE, model: 'HP' }),
    expected: ADMINS_LEARN,
  },
  {
    path: 'equipment.changeStatus',
    call: (api) => api.equipment.changeStatus.mutate({ ...NONE, status: 'broken' }),
    expected: STAFF_LEARN,
  },
  {
    path: 'equipment.archive',
    call: (api) => api.equipment.archive.mutate(NONE),
    expected: ADMINS_LEARN,
  },
  {
    path: 'equipment.restore',
    call: (api) => api.equipment.restore.mutate(NONE),
    expected: ADMINS_LEARN,
  },
  {
    path: 'equipment.delete',
    call: (api) => api.equipment.delete.mutate(NONE),
    expected: ADMINS_LEARN,
  },
];
