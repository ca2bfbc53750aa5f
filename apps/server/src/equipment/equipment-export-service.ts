import { writeCsv, writeCsvRows } from '@etape/shared/csv/write-csv';
import { DomainError } from '@etape/shared/errors';
import { IMPORT_COLUMNS } from '@etape/shared/imports/columns';
import { writeEquipmentRow } from '@etape/shared/imports/equipment-rows';
import type { ExportEquipmentInput, ExportPart } from '@etape/shared/imports/import-schemas';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import { toIso } from '../clock.ts';
import type { AppContext } from '../context.ts';
import { findEquipmentPage } from './equipment-page.ts';

/** A second's work at most, so that nobody waits behind it. */
const ROWS_OF_A_PART = 1_000;

/**
 * Part of a CSV file with the equipment that the filters let through, as an import reads it. Throws
 * `forbidden` or `validation` (`cursor`).
 */
export async function exportEquipment(
  ctx: AppContext,
  actor: Actor,
  { language, ...filters }: ExportEquipmentInput,
): Promise<ExportPart> {
  if (!canOnDesk(actor, 'catalogue.manage')) throw new DomainError('forbidden');
  const today = toIso(ctx.clock.now()).slice(0, 10);
  const page = await findEquipmentPage(ctx.db.read, { ...filters, limit: ROWS_OF_A_PART, today });
  const rows = page.items.map((item) => writeEquipmentRow(item, language));
  const header = IMPORT_COLUMNS.equipment.map(({ names }) => names[language]);
  const csv =
    filters.cursor == null ? writeCsv([header, ...rows], language) : writeCsvRows(rows, language);
  return { csv, nextCursor: page.nextCursor };
}
