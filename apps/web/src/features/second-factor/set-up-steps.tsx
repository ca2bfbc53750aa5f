import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { ProofForm } from './proof-form.tsx';
import { RecoveryCodesStep } from './recovery-codes-step.tsx';
import { ScanStep } from './scan-step.tsx';
import type { SetUp } from './use-set-up.ts';

type SetUpStepsProps = {
  setUp: SetUp;
  /** One is in force already, on another telephone. */
  replacing: boolean;
  onDone: () => void;
  onCancel?: () => void;
};

/** Sets up a second factor: who are you, scan this, keep these. */
export function SetUpSteps({ setUp, replacing, onDone, onCancel }: SetUpStepsProps) {
  const { t } = useTranslation('factor');
  const begin = trpc.profile.secondFactor.begin.useMutation();
  const { progress } = setUp;
  switch (progress.step) {
    case 'proof':
      return (
        <ProofForm
          needsCode={replacing}
          submitLabel={t('next')}
          error={begin.error}
          busy={begin.isPending}
          prove={({ currentPassword, code }, onError) =>
            begin.mutate(replacing ? { currentPassword, code } : { currentPassword }, {
              onSuccess: setUp.scan,
              onError,
            })
          }
          {...(onCancel && { onCancel })}
        >
          <p>{t('proofText')}</p>
        </ProofForm>
      );
    case 'scan':
      return (
        <ScanStep
          draft={progress.draft}
          onConfirmed={({ recoveryCodes }) => setUp.showCodes(recoveryCodes)}
        />
      );
    case 'codes':
      return (
        <RecoveryCodesStep
          codes={progress.codes}
          kept={progress.kept}
          hurried={progress.hurried}
          onKept={setUp.keep}
          onDone={onDone}
        />
      );
    default:
      return progress satisfies never;
  }
}
