import { useTranslation } from 'react-i18next';
import { useCurrentUser } from '../auth/session-store.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import type { TicketDialogProps } from './ticket-dialog-props.ts';
import { ticketMovesOf } from './ticket-moves.ts';

export function ReopenDialog({ ticket, command, onClose }: TicketDialogProps) {
  const { t } = useTranslation('dialogs');
  const { reopen } = ticketMovesOf(ticket, useCurrentUser());
  async function open(reason: string | undefined): Promise<void> {
    if (reopen === null) return onClose();
    const answer = await command.changeStatus(reopen, reason);
    if (answer.ok) onClose();
  }
  return (
    <ReasonDialog
      title={t('reopen.title')}
      text={reopen === 'open' ? t('reopen.toQueue') : t('reopen.toAssignee')}
      label={t('reopen.reason')}
      confirmLabel={t('reopen.confirm')}
      busy={command.running === 'changeStatus'}
      onConfirm={(reason) => void open(reason)}
      onClose={onClose}
    />
  );
}
