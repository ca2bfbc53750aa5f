import { decideStatusChange } from '@etape/shared/ticket-status';
import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../auth/session-store.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import type { TicketDialogProps } from './ticket-dialog-props.ts';

export function CancelDialog({ ticket, command, onClose }: TicketDialogProps) {
  const { t } = useTranslation('dialogs');
  const actor = useCurrentUser();
  const { status, requester, assignee, guidance } = ticket;
  const subject = { status, requesterId: requester.id, assigneeId: assignee?.id ?? null };
  const required = !decideStatusChange({ actor, ticket: subject, to: 'cancelled' }).ok;
  async function cancel(reason: string | undefined): Promise<void> {
    const answer = await command.changeStatus('cancelled', reason);
    if (answer.ok) onClose();
  }
  return (
    <ReasonDialog
      title={t('cancel.title')}
      text={`${t('cancel.text', { name: requester.firstName })}${
        guidance.status === 'inactive' ? '' : ` ${t('cancel.guided')}`
      }`}
      label={t('cancel.reason')}
      required={required}
      danger
      confirmLabel={t('cancel.confirm')}
      cancelLabel={t('cancel.keep')}
      busy={command.running === 'changeStatus'}
      onConfirm={(reason) => void cancel(reason)}
      onClose={onClose}
    />
  );
}
