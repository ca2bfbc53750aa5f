import type { Person } from '@etape/shared/people';
import { can } from '@etape/shared/permissions';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import { toastDone } from '../live/toasts.ts';
import classes from './give-dialog.module.css';
import { TechnicianPicker } from './technician-picker.tsx';
import type { TicketDialogProps } from './ticket-dialog-props.ts';

/** Gives the ticket to a colleague, with the guidance under way. */
export function GiveDialog({ ticket, command, onClose }: TicketDialogProps) {
  const { t } = useTranslation('dialogs');
  const user = useCurrentUser();
  const navigate = useNavigate();
  const { status, requester } = ticket;
  const [chosen, setChosen] = useState<Person | null>(null);
  const [tried, setTried] = useState(false);
  const kind = ticket.status === 'open' ? 'assign' : 'transfer';
  const name = chosen === null ? '' : `${chosen.firstName} ${chosen.lastName}`;
  const guided = ticket.guidance.status !== 'inactive';

  async function give(): Promise<void> {
    setTried(true);
    if (chosen === null) return;
    const answer = await command.assign(chosen.id);
    if (!answer.ok) return;
    toastDone({ text: t('give.done', { number: ticket.id, name }) });
    onClose();
    // Nothing is left to see here of what is a colleague's from now on.
    const subject = { status, requesterId: requester.id, assigneeId: chosen.id };
    if (!can(user, 'ticket.view', subject)) {
      void navigate({ to: '/', search: (before) => before });
    }
  }

  return (
    <ConfirmDialog
      opened
      title={t(`give.title.${kind}`)}
      confirmLabel={t(`give.confirm.${kind}`)}
      busy={command.running === 'assign'}
      onConfirm={() => void give()}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <TechnicianPicker
          // Nobody gives a ticket to whoever has it, nor lets somebody guide themself.
          without={[ticket.assignee?.id, guided ? ticket.requester.id : undefined]}
          readerId={user.id}
          chosen={chosen}
          problem={tried && chosen === null}
          onChoose={setChosen}
        />
        {guided && (
          <Notice tone="iris">
            {chosen === null ? t('give.guided') : t('give.guidedWith', { name })}
          </Notice>
        )}
      </div>
    </ConfirmDialog>
  );
}
