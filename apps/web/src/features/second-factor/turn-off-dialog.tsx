import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { toastDone } from '../live/toasts.ts';
import { ProofForm } from './proof-form.tsx';

/** Lets the password alone be enough again. */
export function TurnOffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('factor');
  const utils = trpc.useUtils();
  const turnOff = trpc.profile.secondFactor.turnOff.useMutation({
    onSuccess() {
      toastDone({ text: t('turnedOff') });
      void utils.profile.invalidate();
      onClose();
    },
  });
  return (
    <DialogFrame title={t('turnOffTitle')} onClose={onClose}>
      <ProofForm
        needsCode
        danger
        submitLabel={t('turnOff')}
        error={turnOff.error}
        busy={turnOff.isPending}
        prove={(proof, onError) => turnOff.mutate(proof, { onError })}
        onCancel={onClose}
      >
        <p>{t('turnOffText')}</p>
      </ProofForm>
    </DialogFrame>
  );
}
