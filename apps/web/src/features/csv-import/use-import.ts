import type { ImportKind } from '@etape/shared/imports/columns';
import { countVerdicts } from '@etape/shared/imports/verdicts';
import { useEffect, useRef, useState } from 'react';
import { apiClient } from '../../app/api-client.ts';
import { domainCodeOf, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { inBatches } from './batches.ts';
import { type Check, countAll, type ImportState } from './import-state.ts';
import { openFile } from './open-file.ts';

/** Brings a file in, step by step; nothing is written before `confirm`. */
export function useImport(kind: ImportKind) {
  const utils = trpc.useUtils();
  const [state, setState] = useState<ImportState>({ step: 'choosing', again: false });
  const work = useRef<AbortController>(null);
  useEffect(() => () => work.current?.abort(), []);

  /** Ends what is under way: one file at a time. */
  function begin(): AbortSignal {
    work.current?.abort();
    work.current = new AbortController();
    return work.current.signal;
  }

  async function choose(chosen: File): Promise<void> {
    const signal = begin();
    setState({ step: 'reading', name: chosen.name });
    const opened = await openFile(kind, chosen, signal);
    if (signal.aborted) return;
    if (opened.ok) await look({ file: opened.file, importId: null, verdicts: [] }, signal);
    else setState({ step: 'unusable', name: chosen.name, problem: opened.problem });
  }

  /** Goes on from what has been looked at: rows that were sent already are not sent again. */
  async function look(from: Check, signal: AbortSignal): Promise<void> {
    let check = from;
    setState({ step: 'checking', check });
    try {
      const importId = check.importId ?? (await start(check.file.name, signal));
      check = { ...check, importId };
      for (const rows of inBatches(check.file.rows.slice(check.verdicts.length))) {
        const found = await apiClient.imports.stageRows.mutate({ importId, rows }, { signal });
        check = { ...check, verdicts: [...check.verdicts, ...found] };
        if (signal.aborted) return;
        setState({ step: 'checking', check });
      }
      setState({ step: 'preview', check, failure: null, outdated: false });
    } catch (error) {
      if (signal.aborted) return;
      setState({ step: 'interrupted', check, failure: translateError(error) });
    }
  }

  async function start(fileName: string, signal: AbortSignal): Promise<string> {
    return (await apiClient.imports.start.mutate({ kind, fileName }, { signal })).importId;
  }

  /** Asked again after a lost answer, the server answers as the first time. */
  async function confirm(check: Check, invite: boolean): Promise<void> {
    const { file, importId, verdicts } = check;
    if (importId === null) return;
    setState({ step: 'writing', check });
    try {
      const expected = countVerdicts(verdicts);
      await apiClient.imports.confirm.mutate({ importId, expected, invite });
      void utils.invalidate();
      setState({ step: 'done', name: file.name, counts: countAll(check) });
    } catch (error) {
      const outdated = domainCodeOf(error) === 'import_outdated';
      setState({ step: 'preview', check, failure: translateError(error), outdated });
    }
  }

  /** Forgets the file, here and on the server, which would do so by itself after a day. */
  function leave(check: Check | null): void {
    begin();
    if (check !== null && check.importId !== null) {
      apiClient.imports.cancel.mutate({ importId: check.importId }).catch(() => undefined);
    }
    setState({ step: 'choosing', again: true });
  }

  return {
    state,
    choose: (file: File) => void choose(file),
    resume: (check: Check) => void look(check, begin()),
    lookAgain: ({ file }: Check) => void look({ file, importId: null, verdicts: [] }, begin()),
    confirm: (check: Check, invite: boolean) => void confirm(check, invite),
    leave,
  };
}
