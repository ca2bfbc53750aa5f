import type { ImportKind } from '@etape/shared/imports/columns';
import { type FileProblem, type ImportFile, MAX_FILE_BYTES, toImportFile } from './import-file.ts';
import { readFile } from './read-file.ts';

/** Reads a file and understands its columns, or says why not. */
export async function openFile(
  kind: ImportKind,
  file: File,
  signal: AbortSignal,
): Promise<{ ok: true; file: ImportFile } | { ok: false; problem: FileProblem }> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, problem: { code: 'too_large' } };
  try {
    const csv = await readFile(file, signal);
    if (csv.ok) return toImportFile(kind, { name: file.name, csv });
    const { problem } = csv;
    if (problem === 'quotes') return { ok: false, problem: { code: problem, line: csv.line } };
    return { ok: false, problem: { code: problem } };
  } catch {
    // Moved or locked since it was chosen, or a folder.
    return { ok: false, problem: { code: 'unreadable' } };
  }
}
