import type { ImportRow } from '@etape/shared/imports/import-schemas';
import type { RowVerdict } from '@etape/shared/imports/verdicts';
import type { Actor } from '@etape/shared/people';
import type { DeskAction } from '@etape/shared/permissions';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import type { Tx } from '../db/transaction.ts';

/** What a domain knows of its files. Rows come some hundred at a time, no two of one file alike. */
export type ImportTarget = {
  permission: DeskAction;
  /** By what a row is told from others, in a form that can be compared; null: it does not say. */
  keyOf: (cells: ImportRow['cells']) => string | null;
  /** What would become of each row as things are. */
  check: (db: Db, rows: readonly ImportRow[]) => Promise<RowVerdict[]>;
  /** The same, and writes those that can be written. */
  write: (
    ctx: AppContext,
    tx: Tx,
    work: { actor: Actor; rows: readonly ImportRow[]; invite: boolean },
  ) => Promise<RowVerdict[]>;
};
