import type { BlockReason } from '@etape/shared/guidance/state';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import classes from './answer-step.module.css';
import { BlockForm } from './block-form.tsx';

type AnswerStepProps = {
  revision: number;
  name: string;
  onConfirm: () => void;
  onBlock: (reason: BlockReason, note: string) => void;
};

/** The two answers to a step, of the same weight: nobody should confirm for want of another way. */
export function AnswerStep({ revision, name, onConfirm, onBlock }: AnswerStepProps) {
  const { t } = useTranslation('guidance');
  // Another wording has to be read first, and asks anew; what was typed about the last one waits.
  const [blockingAt, setBlockingAt] = useState<number | null>(null);
  const [note, setNote] = useState('');
  const stuck = useRef<HTMLButtonElement>(null);

  function goBack(): void {
    flushSync(() => setBlockingAt(null));
    stuck.current?.focus();
  }

  if (blockingAt === revision) {
    return (
      <BlockForm name={name} note={note} onNote={setNote} onSend={onBlock} onCancel={goBack} />
    );
  }
  return (
    // Made anew with each wording: a press that began on the last one must not end on this one.
    <div key={revision} className={classes.answers}>
      <button type="button" className={classes.done} onClick={onConfirm}>
        <Check size={20} strokeWidth={3} aria-hidden="true" />
        {t('done')}
      </button>
      <button
        ref={stuck}
        type="button"
        className={classes.blocked}
        onClick={() => setBlockingAt(revision)}
      >
        {t('imStuck')}
      </button>
      <p className={classes.hint}>{t('answerHint', { name })}</p>
    </div>
  );
}
