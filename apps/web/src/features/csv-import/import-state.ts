import { countVerdicts, type ImportCounts, type RowVerdict } from '@etape/shared/imports/verdicts';
import type { FileProblem, ImportFile } from './import-file.ts';

/** What has been looked at so far. `importId`: null until the server has begun. */
export type Check = { file: ImportFile; importId: string | null; verdicts: RowVerdict[] };

/** Where an import is: from the choice of a file to what came of it. */
export type ImportState =
  /** `again`: after another file, so that the focus goes along. */
  | { step: 'choosing'; again: boolean }
  | { step: 'reading'; name: string }
  | { step: 'unusable'; name: string; problem: FileProblem }
  | { step: 'checking'; check: Check }
  /** The line broke, for instance: it can go on from where it is. */
  | { step: 'interrupted'; check: Check; failure: string }
  /** Everything was looked at; `failure`: why it could not be written. */
  | { step: 'preview'; check: Check; failure: string | null; outdated: boolean }
  | { step: 'writing'; check: Check }
  | { step: 'done'; name: string; counts: ImportCounts };

/** What becomes of every row of the file, in its order. */
export function allVerdicts({ file, verdicts }: Check): RowVerdict[] {
  return [...verdicts, ...file.strays].sort((one, other) => one.line - other.line);
}

export function countAll(check: Check): ImportCounts {
  return countVerdicts(allVerdicts(check));
}
