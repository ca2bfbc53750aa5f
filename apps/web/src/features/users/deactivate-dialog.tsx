import type { UserDetails } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import { toastDone } from '../live/toasts.ts';

type DeactivateDialogProps = {
  user: UserDetails;
  /** The account is closed; what it still had in progress can be handed over now. */
  onDone: (user: UserDetails) => void;
  onClose: () => void;
};

/** Asks before an account is closed, and says what ends with it. */
export function DeactivateDialog({ user, onDone, onClose }: DeactivateDialogProps) {
  const { t } = useTranslation('users');
  const me = useCurrentUser();
  const utils = trpc.useUtils();
  const name = `${user.firstName} ${user.lastName}`;
  const deactivate = trpc.users.deactivate.useMutation({
    onSuccess(closed) {
      toastDone({ text: t('deactivated', { name }) });
      void utils.users.invalidate();
      onDone(closed);
    },
  });
  return (
    <ConfirmDialog
      opened
      danger
      title={t('deactivateTitle', { name })}
      confirmLabel={t('deactivate')}
      busy={deactivate.isPending}
      onConfirm={() => deactivate.mutate({ userId: user.id })}
      onClose={onClose}
    >
      <div className={stack.stack}>
        {deactivate.error && <Notice tone="red">{translateError(deactivate.error)}</Notice>}
        <p>{t('deactivateText')}</p>
        {user.id === me.id && <Notice tone="amber">{t('deactivateSelf')}</Notice>}
        {user.ticketsInProgress > 0 && (
          <Notice tone="iris">{t('deactivateTickets', { count: user.ticketsInProgress })}</Notice>
        )}
      </div>
    </ConfirmDialog>
  );
}
