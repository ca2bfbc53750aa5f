import { BLOCK_REASONS, type BlockReason } from '@etape/shared/guidance/state';
import { LIMITS } from '@etape/shared/limits';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import classes from './block-form.module.css';

type BlockFormProps = {
  name: string;
  note: string;
  onNote: (note: string) => void;
  onSend: (reason: BlockReason, note: string) => void;
  onCancel: () => void;
};

/** Why it does not work, in one tap; a word more for those who want to say it. */
export function BlockForm({ name, note, onNote, onSend, onCancel }: BlockFormProps) {
  const { t } = useTranslation(['guidance', 'common']);
  const [reason, setReason] = useState<BlockReason | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const tooLong = Array.from(note.trim()).length > LIMITS.comment.max;
  useEffect(() => first.current?.focus(), []);

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (reason !== null && !tooLong) onSend(reason, note);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onCancel();
  }

  return (
    <form className={classes.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <fieldset className={classes.reasons}>
        <legend className={classes.legend}>{t('whyStuck')}</legend>
        {BLOCK_REASONS.map((one, index) => (
          <label key={one} className={classes.reason}>
            <input
              ref={index === 0 ? first : null}
              type="radio"
              name="reason"
              value={one}
              checked={reason === one}
              onChange={() => setReason(one)}
            />
            {t(`reason.${one}`)}
          </label>
        ))}
      </fieldset>
      {reason !== null && (
        <TextAreaField
          label={t('blockNote')}
          name="note"
          value={note}
          onChange={onNote}
          limits={LIMITS.comment}
          problem={tooLong ? 'too_long' : undefined}
          placeholder={t('blockNotePlaceholder')}
          rows={2}
          optional
        />
      )}
      <div className={classes.actions}>
        <Button variant="default" size="lg" onClick={onCancel}>
          {t('common:back')}
        </Button>
        <Button type="submit" size="lg" disabled={reason === null || tooLong}>
          {t('tellTechnician', { name })}
        </Button>
      </div>
    </form>
  );
}
