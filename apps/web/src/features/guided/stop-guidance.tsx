import { LIMITS } from '@etape/shared/limits';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { useTicketCommand } from '../tickets/use-ticket-command.ts';
import classes from './stop-guidance.module.css';

type StopGuidanceProps = { ticketId: number; name: string };

/** The way out, always there: it asks once, and wants no reason. */
export function StopGuidance({ ticketId, name }: StopGuidanceProps) {
  const { t } = useTranslation('guidance');
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const command = useTicketCommand(ticketId);

  async function stop(): Promise<void> {
    if (Array.from(reason.trim()).length > LIMITS.reason.max) return;
    const said = reason.trim();
    const { ok } = await command.stop(said === '' ? undefined : said);
    if (ok) setAsking(false);
  }

  return (
    <>
      <button type="button" className={classes.stop} onClick={() => setAsking(true)}>
        {t('stop')}
      </button>
      <ConfirmDialog
        opened={asking}
        title={t('stopTitle')}
        confirmLabel={t('stopConfirm')}
        cancelLabel={t('goOnGuided')}
        danger
        busy={command.running !== null}
        onConfirm={() => void stop()}
        onClose={() => setAsking(false)}
      >
        <p className={classes.text}>{t('stopText', { name })}</p>
        <TextAreaField
          label={t('stopReason')}
          name="reason"
          value={reason}
          onChange={setReason}
          limits={LIMITS.reason}
          rows={2}
          optional
        />
      </ConfirmDialog>
    </>
  );
}
