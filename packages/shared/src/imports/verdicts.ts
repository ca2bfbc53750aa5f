import type { ImportField } from './columns.ts';

/** Why a row cannot be taken over: what forms know too, then what only files can get wrong. */
export type RowProblemCode =
  | 'required'
  | 'too_short'
  | 'too_long'
  | 'invalid'
  | 'not_available'
  /** An earlier line has the same serial number or address. */
  | 'repeated'
  /** It is archived or deactivated: a file does not bring it back by the way. */
  | 'archived'
  /** The warranty ends before the purchase. */
  | 'before_purchase'
  /** A file does not change what somebody may do. */
  | 'role_differs'
  /** More cells than the header has: everything after some cell stands in the wrong column. */
  | 'extra_cells';

export type RowProblem = {
  /** null: the row as a whole. */
  field: ImportField | null;
  code: RowProblemCode;
  /** `repeated`: the line that has it first. */
  firstLine?: number;
};

/** What becomes of a row. */
export type RowVerdict =
  | { line: number; outcome: 'created' | 'unchanged' }
  | { line: number; outcome: 'updated'; fields: ImportField[] }
  | { line: number; outcome: 'refused'; problems: RowProblem[] };

export type ImportCounts = Record<RowVerdict['outcome'], number>;

export function countVerdicts(verdicts: readonly RowVerdict[]): ImportCounts {
  const counts: ImportCounts = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { outcome } of verdicts) counts[outcome] += 1;
  return counts;
}

export function isSameCounts(some: ImportCounts, other: ImportCounts): boolean {
  return (
    some.created === other.created &&
    some.updated === other.updated &&
    some.unchanged === other.unchanged &&
    some.refused === other.refused
  );
}
