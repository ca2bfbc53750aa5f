import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { toastDone } from '../live/toasts.ts';
import { ProofForm } from './proof-form.tsx';
import { RecoveryCodesStep } from './recovery-codes-step.tsx';
import { useSetUp } from './use-set-up.ts';

/** Other recovery codes in the place of those there were. */
export function RenewDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('factor');
  const utils = trpc.useUtils();
  const renew = trpc.profile.secondFactor.renewRecoveryCodes.useMutation();
  const setUp = useSetUp();
  const { progress } = setUp;

  function leave(): void {
    if (!setUp.mayLeave()) return;
    if (progress.step === 'codes') {
      toastDone({ text: t('renewed') });
      void utils.profile.invalidate();
    }
    onClose();
  }

  return (
    <DialogFrame title={t('renew')} onClose={leave}>
      {progress.step === 'codes' ? (
        <RecoveryCodesStep
          codes={progress.codes}
          kept={progress.kept}
          hurried={progress.hurried}
          onKept={setUp.keep}
          onDone={leave}
        />
      ) : (
        <ProofForm
          needsCode
          submitLabel={t('next')}
          error={renew.error}
          busy={renew.isPending}
          prove={(proof, onError) =>
            renew.mutate(proof, {
              onSuccess: ({ recoveryCodes }) => setUp.showCodes(recoveryCodes),
              onError,
            })
          }
          onCancel={onClose}
        >
          <p>{t('renewText')}</p>
        </ProofForm>
      )}
    </DialogFrame>
  );
}
