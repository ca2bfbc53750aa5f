import { useTranslation } from 'react-i18next';
import { ReasonDialog } from './reason-dialog.tsx';
import type { TicketDialogProps } from './ticket-dialog-props.ts';

export function CloseDialog({ ticket, command, onClose }: TicketDialogProps) {
  const { t } = useTranslation('dialogs');
  async function close(reason: string | undefined): Promise<void> {
    const answer = await command.changeStatus('closed', reason);
    if (answer.ok) onClose();
  }
  return (
    <ReasonDialog
      title={t('close.title')}
      text={t('close.text', { name: ticket.requester.firstName })}
      label={t('close.reason')}
      confirmLabel={t('close.confirm')}
      busy={command.running === 'changeStatus'}
      onConfirm={(reason) => void close(reason)}
      onClose={onClose}
    />
  );
}
