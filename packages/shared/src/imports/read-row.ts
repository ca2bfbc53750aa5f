import type { z } from 'zod';
import type { ImportField } from './columns.ts';
import type { ImportCells } from './import-schemas.ts';
import type { RowProblem, RowProblemCode } from './verdicts.ts';

/** What a row says, or all that is wrong with it. */
export type ReadRow<Said> = { ok: true; said: Said } | { ok: false; problems: RowProblem[] };

/** Holds what the cells were taken for against a schema; each cell has one problem at most. */
export function parseRow<Said>(
  schema: z.ZodType<Said>,
  cells: ImportCells,
  values: Partial<Record<ImportField, unknown>>,
): ReadRow<Said> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, said: parsed.data };
  const problems = new Map<ImportField, RowProblemCode>();
  for (const issue of parsed.error.issues) {
    // The boundary: the schemas of rows are flat, and have the names of our fields.
    const field = issue.path[0] as ImportField;
    if (!problems.has(field)) problems.set(field, codeOf(issue, cells[field] ?? ''));
  }
  return { ok: false, problems: Array.from(problems, ([field, code]) => ({ field, code })) };
}

/**
 * What stands in a cell: `undefined` where the file has no such column (what is known stays), null
 * where it is empty.
 */
export function contentOf(cells: ImportCells, field: ImportField): string | null | undefined {
  const cell = cells[field];
  return cell === undefined || cell.trim() !== '' ? cell : null;
}

/** The value that a cell stands for; what it cannot be taken for is left for the schema to refuse. */
export function contentAs<Value>(
  content: string | null | undefined,
  read: (cell: string) => Value | null,
): Value | string | null | undefined {
  return typeof content === 'string' ? (read(content.trim()) ?? content) : content;
}

function codeOf(issue: z.core.$ZodIssue, cell: string): RowProblemCode {
  if (cell.trim() === '') return 'required';
  if (issue.code === 'too_small') return 'too_short';
  if (issue.code === 'too_big') return 'too_long';
  return 'invalid';
}
