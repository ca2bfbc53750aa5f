import { writeCsv, writeCsvRows } from '@etape/shared/csv/write-csv';
import { IMPORT_COLUMNS } from '@etape/shared/imports/columns';
import type { ExportPart, ExportUsersInput } from '@etape/shared/imports/import-schemas';
import { writeUserRow } from '@etape/shared/imports/user-rows';
import type { Actor } from '@etape/shared/people';
import type { AppContext } from '../context.ts';
import { listUsers } from './managed-user-queries.ts';
import { checkMayManageUsers } from './may-manage-users.ts';

/** A second's work at most, so that nobody waits behind it. */
const ROWS_OF_A_PART = 1_000;

/**
 * Part of a CSV file with the people whom the filters let through, as an import reads it. Throws
 * `forbidden` or `validation` (`cursor`).
 */
export async function exportUsers(
  ctx: AppContext,
  actor: Actor,
  { language, ...filters }: ExportUsersInput,
): Promise<ExportPart> {
  checkMayManageUsers(actor);
  const page = await listUsers(ctx.db.read, { ...filters, limit: ROWS_OF_A_PART });
  const rows = page.items.map((user) => writeUserRow(user, language));
  const header = IMPORT_COLUMNS.users.map(({ names }) => names[language]);
  const csv =
    filters.cursor == null ? writeCsv([header, ...rows], language) : writeCsvRows(rows, language);
  return { csv, nextCursor: page.nextCursor };
}
