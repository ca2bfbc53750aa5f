import { writeCsv } from '@etape/shared/csv/write-csv';
import type { ImportField } from '@etape/shared/imports/columns';
import type { RowProblem } from '@etape/shared/imports/verdicts';
import type { Language } from '@etape/shared/people';
import { allVerdicts, type Check } from './import-state.ts';

/** One thing to mend: where, what stands there, and why it cannot stay. */
export type BadCell = {
  line: number;
  field: ImportField | null;
  value: string;
  problem: RowProblem;
};

export function badCells(check: Check): BadCell[] {
  const cellsOf = cellsByLine(check);
  return allVerdicts(check).flatMap((verdict) => {
    if (verdict.outcome !== 'refused') return [];
    const { line } = verdict;
    const cells = cellsOf.get(line) ?? [];
    return verdict.problems.map((problem) => {
      const { field } = problem;
      // Of a row that is too long, what stands under no header says it best.
      const value =
        field === null
          ? cells.slice(check.file.header.length).join(' ').trim()
          : (cells[check.file.columns.indexOf(field)] ?? '').trim();
      return { line, field, value, problem };
    });
  });
}

type Wording = {
  language: Language;
  headers: { line: string; reason: string };
  problemText: (problem: RowProblem) => string;
};

/** The rows that have to be mended, as they stand in the file, each with its line and the reasons. */
export function writeBadRows(check: Check, { language, headers, problemText }: Wording): string {
  const { header } = check.file;
  const cellsOf = cellsByLine(check);
  const rows = allVerdicts(check).flatMap((verdict) => {
    if (verdict.outcome !== 'refused') return [];
    const cells = cellsOf.get(verdict.line) ?? [];
    const reasons = verdict.problems.map(problemText).join(' ');
    return [[...header.map((_, index) => cells[index] ?? ''), String(verdict.line), reasons]];
  });
  return writeCsv([[...header, headers.line, headers.reason], ...rows], language);
}

function cellsByLine({ file }: Check): Map<number, string[]> {
  return new Map(file.lines.map(({ line, cells }) => [line, cells]));
}
