import { LIMITS } from '@etape/shared/limits';
import type { TicketView } from '@etape/shared/tickets';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import classes from './resolution-question.module.css';
import { useTicketCommand } from './use-ticket-command.ts';

type ResolutionQuestionProps = { ticket: TicketView };

/** « Votre problème est-il réglé ? »: only the one who had it can tell. */
export function ResolutionQuestion({ ticket }: ResolutionQuestionProps) {
  const { t } = useTranslation('tickets');
  const command = useTicketCommand(ticket.id);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const name = ticket.assignee?.firstName ?? t('technician');

  async function sayNotYet(): Promise<void> {
    const said = reason.trim();
    if (Array.from(said).length > LIMITS.reason.max) return;
    const { ok } = await command.changeStatus('in_progress', said === '' ? undefined : said);
    if (ok) setAsking(false);
  }

  return (
    <section className={classes.question} aria-labelledby={`solved-${ticket.id}`}>
      <div>
        <h2 id={`solved-${ticket.id}`} className={classes.title}>
          {t('isSolved')}
        </h2>
        <p className={classes.text}>{t('isSolvedText', { name })}</p>
      </div>
      <div className={classes.answers}>
        <Button
          variant="done"
          size="lg"
          loading={command.running !== null && !asking}
          onClick={() => void command.changeStatus('closed')}
        >
          <Check size={18} strokeWidth={3} aria-hidden="true" />
          {t('yesSolved')}
        </Button>
        <Button variant="default" size="lg" onClick={() => setAsking(true)}>
          {t('notYet')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('notYetTitle')}
        confirmLabel={t('notYetConfirm')}
        busy={command.running !== null}
        onConfirm={() => void sayNotYet()}
        onClose={() => setAsking(false)}
      >
        <TextAreaField
          label={t('notYetReason')}
          name="reason"
          value={reason}
          onChange={setReason}
          limits={LIMITS.reason}
          hint={t('notYetHint', { name })}
          optional
        />
      </ConfirmDialog>
    </section>
  );
}
