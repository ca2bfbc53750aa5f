import { SIGNED_IN, STAFF } from './callers.ts';
import type { Row } from './table.ts';

const PERIOD = { from: '2026-01-01', to: '2026-01-31', timeZone: 'Europe/Paris' };

export const STATISTICS_ROWS: Row[] = [
  {
    path: 'statistics.mine',
    call: (api) => api.statistics.mine.query(PERIOD),
    expected: SIGNED_IN,
  },
  {
    path: 'statistics.technician',
    about: 'of oneself',
    call: (api) => api.statistics.technician.query(PERIOD),
    expected: STAFF,
  },
  {
    path: 'statistics.technician',
    about: 'of somebody else: only administrators, even of one of themselves',
    call: (api, { adminId }) =>
      api.statistics.technician.query({ ...PERIOD, technicianId: adminId }),
    expected: { ...STAFF, assignee: 'forbidden', technician: 'forbidden' },
  },
  {
    path: 'statistics.technician',
    about: 'of nobody: only administrators learn that there is nobody',
    call: (api) => api.statistics.technician.query({ ...PERIOD, technicianId: 999_999 }),
    expected: { ...STAFF, assignee: 'forbidden', technician: 'forbidden', admin: 'not_found' },
  },
  {
    path: 'statistics.desk',
    call: (api) => api.statistics.desk.query(PERIOD),
    expected: { ...STAFF, assignee: 'forbidden', technician: 'forbidden' },
  },
];
