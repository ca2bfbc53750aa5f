import type { ImportKind } from '@etape/shared/imports/columns';

export type ImportTable = {
  id: string;
  kind: ImportKind;
  file_name: string;
  created_by: number;
  created_at: number;
  result: string | null;
};

type ImportRowTable = {
  import_id: string;
  line: number;
  /** By what it is told from others; null: it does not say. */
  key: string | null;
  cells: string;
};

export type ImportsTables = { imports: ImportTable; import_rows: ImportRowTable };
