import type { Kysely, Selectable } from 'kysely';
import type { AdministrationTables, AdminLogTable } from './tables/administration-tables.ts';
import type { CatalogueTables } from './tables/catalogue-tables.ts';
import type { ImportsTables, ImportTable } from './tables/imports-tables.ts';
import type { NotificationsTables } from './tables/notifications-tables.ts';
import type { PeopleTables, UserTable } from './tables/people-tables.ts';
import type {
  GuidanceStepTable,
  TicketEventTable,
  TicketsTables,
  TicketTable,
} from './tables/tickets-tables.ts';

/**
 * Every table, by domain in `tables/`. Times are epoch milliseconds, booleans 0 or 1, JSON text: one
 * query text serves both databases.
 */
export type Schema = PeopleTables &
  CatalogueTables &
  TicketsTables &
  AdministrationTables &
  NotificationsTables &
  ImportsTables;

/** A connection or a transaction: queries take either. */
export type Db = Kysely<Schema>;

export type UserRow = Selectable<UserTable>;
export type AdminLogRow = Selectable<AdminLogTable>;
export type ImportRecord = Selectable<ImportTable>;
export type TicketRow = Selectable<TicketTable>;
export type TicketEventRow = Selectable<TicketEventTable>;
export type GuidanceStepRow = Selectable<GuidanceStepTable>;
