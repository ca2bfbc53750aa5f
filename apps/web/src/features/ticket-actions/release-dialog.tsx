import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import type { TicketDialogProps } from './ticket-dialog-props.ts';

export function ReleaseDialog({ ticket, command, onClose }: TicketDialogProps) {
  const { t } = useTranslation('dialogs');
  async function release(): Promise<void> {
    const answer = await command.release();
    if (answer.ok) onClose();
  }
  return (
    <ConfirmDialog
      opened
      title={t('release.title')}
      confirmLabel={t('release.confirm')}
      busy={command.running === 'release'}
      onConfirm={() => void release()}
      onClose={onClose}
    >
      {t('release.text')}
      {ticket.guidance.status !== 'inactive' && <> {t('release.guided')}</>}
    </ConfirmDialog>
  );
}
