import type { ImportField, ImportKind } from '@etape/shared/imports/columns';
import type { RowVerdict } from '@etape/shared/imports/verdicts';
import type { KeyedRow } from './import-store.ts';

const KEY_FIELDS: Record<ImportKind, ImportField> = { users: 'email', equipment: 'serialNumber' };

/** Sets apart what an earlier line of the file says already; which of the two counts is not guessed. */
export function splitRepeated(
  kind: ImportKind,
  rows: readonly KeyedRow[],
  firstLines: ReadonlyMap<string, number>,
): { unlike: KeyedRow[]; repeated: RowVerdict[] } {
  const unlike: KeyedRow[] = [];
  const repeated: RowVerdict[] = [];
  for (const row of rows) {
    const firstLine = row.key === null ? undefined : firstLines.get(row.key);
    if (firstLine === undefined || firstLine === row.line) unlike.push(row);
    else repeated.push(refused(row.line, { field: KEY_FIELDS[kind], firstLine }));
  }
  return { unlike, repeated };
}

function refused(
  line: number,
  { field, firstLine }: { field: ImportField; firstLine: number },
): RowVerdict {
  return { line, outcome: 'refused', problems: [{ field, code: 'repeated', firstLine }] };
}
