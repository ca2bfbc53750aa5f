import type { UserDetails } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { toastDone } from '../live/toasts.ts';

type ResetFactorDialogProps = { user: UserDetails; onClose: () => void };

/** Asks before somebody's second factor is taken away, and says how to be sure whom it is for. */
export function ResetFactorDialog({ user, onClose }: ResetFactorDialogProps) {
  const { t } = useTranslation('users');
  const utils = trpc.useUtils();
  const name = `${user.firstName} ${user.lastName}`;
  const reset = trpc.users.resetSecondFactor.useMutation({
    onSuccess() {
      toastDone({ text: t('factor.reset', { name }) });
      void utils.users.invalidate();
      void utils.adminLog.invalidate();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('factor.resetTitle', { name })}
      confirmLabel={t('factor.confirm')}
      busy={reset.isPending}
      onConfirm={() => reset.mutate({ userId: user.id })}
      onClose={onClose}
    >
      <div className={stack.stack}>
        {reset.error && <Notice tone="red">{translateError(reset.error)}</Notice>}
        <p>{t('factor.resetText')}</p>
      </div>
    </ConfirmDialog>
  );
}
