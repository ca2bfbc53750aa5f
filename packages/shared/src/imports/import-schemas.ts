import { z } from 'zod';
import { listEquipmentSchema } from '../catalogue-schemas.ts';
import { IMPORT_LIMITS } from '../limits.ts';
import { LANGUAGES } from '../people.ts';
import { text } from '../text-schemas.ts';
import { listUsersSchema } from '../user-schemas.ts';
import { IMPORT_FIELDS, IMPORT_KINDS } from './columns.ts';

export const startImportSchema = z.object({
  kind: z.enum(IMPORT_KINDS),
  fileName: text(IMPORT_LIMITS.fileName),
});
export type StartImportInput = z.infer<typeof startImportSchema>;

export const importIdSchema = z.object({ importId: z.uuid() });

/** A row as it stands in the file. A column that the file lacks is not among its cells. */
const importRowSchema = z.object({
  /** As a spreadsheet counts: the header is line 1. */
  line: z.int().min(2).max(1_000_000),
  cells: z.partialRecord(z.enum(IMPORT_FIELDS), z.string().max(IMPORT_LIMITS.cell)),
});
export type ImportRow = z.infer<typeof importRowSchema>;
export type ImportCells = ImportRow['cells'];

export const stageRowsSchema = importIdSchema.extend({
  rows: z.array(importRowSchema).min(1).max(IMPORT_LIMITS.batch),
});
export type StageRowsInput = z.infer<typeof stageRowsSchema>;

const count = z.int().min(0).max(IMPORT_LIMITS.rows);

/** What somebody saw and agreed to: the import does exactly this, or nothing. */
export const confirmImportSchema = importIdSchema.extend({
  expected: z.object({ created: count, updated: count, unchanged: count, refused: count }),
  /** Of users: sends an invitation to each new one, where mail is set up. */
  invite: z.boolean().default(false),
});
export type ConfirmImportInput = z.infer<typeof confirmImportSchema>;

/** The filters of the list; a part comes with each call, the header with the first one. */
export const exportEquipmentSchema = listEquipmentSchema
  .omit({ limit: true })
  // Of the header and the words, and what stands between the cells.
  .extend({ language: z.enum(LANGUAGES) });
export type ExportEquipmentInput = z.infer<typeof exportEquipmentSchema>;

export const exportUsersSchema = listUsersSchema
  .omit({ limit: true })
  .extend({ language: z.enum(LANGUAGES) });
export type ExportUsersInput = z.infer<typeof exportUsersSchema>;

/** A part of a file: the parts one after the other are the file. */
export type ExportPart = { csv: string; nextCursor: string | null };
