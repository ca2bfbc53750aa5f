import type { TicketView } from '@etape/shared/tickets';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useTicketCommand } from './use-ticket-command.ts';

type CancelTicketProps = { ticket: TicketView };

export function CancelTicket({ ticket }: CancelTicketProps) {
  const { t } = useTranslation('tickets');
  const [asking, setAsking] = useState(false);
  const command = useTicketCommand(ticket.id);

  async function cancel(): Promise<void> {
    await command.changeStatus('cancelled');
    setAsking(false);
  }

  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('cancelTicket')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('cancelTitle')}
        confirmLabel={t('cancelTicket')}
        cancelLabel={t('keepTicket')}
        danger
        busy={command.running !== null}
        onConfirm={() => void cancel()}
        onClose={() => setAsking(false)}
      >
        {t('cancelText')}
      </ConfirmDialog>
    </>
  );
}
