import type { AdminAction, AdminSubject } from '@etape/shared/admin-log';
import type { Generated } from 'kysely';

type SettingTable = { key: string; value: string };

export type AdminLogTable = {
  id: Generated<number>;
  at: number;
  actor_id: number | null;
  action: AdminAction;
  subject_type: AdminSubject;
  subject_id: string | null;
  subject_label: string;
  before: string | null;
  after: string | null;
};

type HistoryTable = { id: string; number: number; began_at: number };

export type AdministrationTables = {
  settings: SettingTable;
  admin_log: AdminLogTable;
  histories: HistoryTable;
};
