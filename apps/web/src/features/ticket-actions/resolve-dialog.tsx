import { useTranslation } from 'react-i18next';
import { ReasonDialog } from './reason-dialog.tsx';
import type { TicketDialogProps } from './ticket-dialog-props.ts';

export function ResolveDialog({ ticket, command, onClose }: TicketDialogProps) {
  const { t } = useTranslation('dialogs');
  async function resolve(note: string | undefined): Promise<void> {
    const answer = await command.changeStatus('resolved', note);
    if (answer.ok) onClose();
  }
  return (
    <ReasonDialog
      title={t('resolve.title')}
      text={t('resolve.text', { name: ticket.requester.firstName })}
      label={t('resolve.note')}
      hint={t('resolve.hint', { name: ticket.requester.firstName })}
      confirmLabel={t('resolve.confirm')}
      busy={command.running === 'changeStatus'}
      onConfirm={(note) => void resolve(note)}
      onClose={onClose}
    />
  );
}
