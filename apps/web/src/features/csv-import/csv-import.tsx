import type { ImportKind } from '@etape/shared/imports/columns';
import { useTranslation } from 'react-i18next';
import { CheckProgress } from './check-progress.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportInterrupted } from './import-interrupted.tsx';
import { ImportPreview } from './import-preview.tsx';
import { ImportResult } from './import-result.tsx';
import { UnusableFile } from './unusable-file.tsx';
import { useImport } from './use-import.ts';
import { WaitStep } from './wait-step.tsx';

type CsvImportProps = { kind: ImportKind };

/** From a file to what the desk knows: choose, look, agree. */
export function CsvImport({ kind }: CsvImportProps) {
  const { t } = useTranslation('imports');
  const { state, choose, resume, lookAgain, confirm, leave } = useImport(kind);
  switch (state.step) {
    case 'choosing':
      return <ChooseFile kind={kind} again={state.again} onChoose={choose} />;
    case 'reading':
      return <WaitStep title={t('reading', { name: state.name })} />;
    case 'unusable':
      return (
        <UnusableFile
          kind={kind}
          name={state.name}
          problem={state.problem}
          onLeave={() => leave(null)}
        />
      );
    case 'checking':
      return <CheckProgress check={state.check} onCancel={() => leave(state.check)} />;
    case 'interrupted':
      return (
        <ImportInterrupted
          check={state.check}
          failure={state.failure}
          onResume={() => resume(state.check)}
          onLeave={() => leave(state.check)}
        />
      );
    case 'preview':
      return (
        <ImportPreview
          kind={kind}
          check={state.check}
          failure={state.failure}
          outdated={state.outdated}
          onConfirm={(invite) => confirm(state.check, invite)}
          onLookAgain={() => lookAgain(state.check)}
          onLeave={() => leave(state.check)}
        />
      );
    case 'writing':
      return <WaitStep title={t('writing')} text={t('writingText')} />;
    case 'done':
      return (
        <ImportResult
          kind={kind}
          name={state.name}
          counts={state.counts}
          onLeave={() => leave(null)}
        />
      );
    default:
      return state satisfies never;
  }
}
