import '@mantine/core/styles/Input.layer.css';
// After the above: it moves the description under its label.
import '@mantine/core/styles/InlineInput.layer.css';
import '@mantine/core/styles/Radio.layer.css';
import { LIMITS } from '@etape/shared/limits';
import type { TicketView } from '@etape/shared/tickets';
import { Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkOptionalText } from '../../ui/check-fields.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/field-error.ts';
import { useTicketCommand } from '../tickets/use-ticket-command.ts';
import classes from './end-guidance-dialog.module.css';

type EndGuidanceDialogProps = {
  ticket: TicketView;
  onClose: () => void;
};

/** How did it end, and a last word to the employee. */
export function EndGuidanceDialog({ ticket, onClose }: EndGuidanceDialogProps) {
  const { t } = useTranslation('dialogs');
  const command = useTicketCommand(ticket.id);
  const [outcome, setOutcome] = useState('resolved');
  const [message, setMessage] = useState('');
  const [tried, setTried] = useState(false);
  const name = ticket.requester.firstName;
  const label = t('end.message');
  const problem = tried ? (checkOptionalText(message, LIMITS.message) ?? undefined) : undefined;

  async function end(): Promise<void> {
    setTried(true);
    const text = message.trim();
    if (checkOptionalText(text, LIMITS.message) !== null) return;
    const answer = await command.end(outcome === 'resolved', text === '' ? undefined : text);
    if (answer.ok) onClose();
  }

  return (
    <ConfirmDialog
      opened
      title={t('end.title', { name })}
      confirmLabel={t('end.confirm')}
      busy={command.running === 'end'}
      onConfirm={() => void end()}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <Radio.Group value={outcome} onChange={setOutcome} label={t('end.outcome')}>
          <Radio
            mt={10}
            value="resolved"
            data-autofocus={outcome === 'resolved' || undefined}
            label={t('end.resolved')}
            description={t('end.resolvedText', { name })}
          />
          <Radio
            mt={12}
            value="unresolved"
            label={t('end.unresolved')}
            description={t('end.unresolvedText')}
          />
        </Radio.Group>
        <Field
          label={label}
          optional
          error={fieldError({ problem, label, limits: LIMITS.message })}
        >
          {(input) => (
            <textarea
              {...input}
              rows={3}
              value={message}
              placeholder={t('end.messagePlaceholder')}
              onChange={(event) => setMessage(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </ConfirmDialog>
  );
}
