import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { DialogFrame } from '../../ui/dialog-frame.tsx';
import { toastDone } from '../live/toasts.ts';
import { SetUpSteps } from './set-up-steps.tsx';
import { useSetUp } from './use-set-up.ts';

type SetUpDialogProps = { replacing: boolean; onClose: () => void };

/** Sets up one's own second factor, or moves it to another telephone. */
export function SetUpDialog({ replacing, onClose }: SetUpDialogProps) {
  const { t } = useTranslation('factor');
  const utils = trpc.useUtils();
  const setUp = useSetUp();

  function leave(): void {
    if (!setUp.mayLeave()) return;
    if (setUp.progress.step === 'codes') {
      toastDone({ text: t('turnedOn') });
      void utils.profile.invalidate();
    }
    onClose();
  }

  return (
    <DialogFrame title={t('title')} onClose={leave}>
      <SetUpSteps setUp={setUp} replacing={replacing} onDone={leave} onCancel={onClose} />
    </DialogFrame>
  );
}
