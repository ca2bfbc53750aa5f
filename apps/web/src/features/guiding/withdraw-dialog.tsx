import type { TicketView } from '@etape/shared/tickets';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useTicketCommand } from '../tickets/use-ticket-command.ts';

type WithdrawDialogProps = {
  ticket: TicketView;
  step: number;
  onClose: () => void;
};

export function WithdrawDialog({ ticket, step, onClose }: WithdrawDialogProps) {
  const { t } = useTranslation('dialogs');
  const command = useTicketCommand(ticket.id);
  async function withdraw(): Promise<void> {
    const answer = await command.withdraw(step);
    if (answer.ok) onClose();
  }
  return (
    <ConfirmDialog
      opened
      title={t('withdraw.title', { step })}
      confirmLabel={t('withdraw.confirm')}
      danger
      busy={command.running === 'withdraw'}
      onConfirm={() => void withdraw()}
      onClose={onClose}
    >
      {t('withdraw.text', { name: ticket.requester.firstName, step })}
    </ConfirmDialog>
  );
}
