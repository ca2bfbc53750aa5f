import type { BlockReason } from '@etape/shared/guidance/state';
import { Check } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import classes from './answer-step.module.css';
import { BlockForm } from './block-form.tsx';

type AnswerStepProps = {
  name: string;
  onConfirm: () => void;
  onBlock: (reason: BlockReason, note: string) => void;
};

/** The two answers to a step, of the same weight: nobody should confirm for want of another way. */
export function AnswerStep({ name, onConfirm, onBlock }: AnswerStepProps) {
  const { t } = useTranslation('guidance');
  const [blocking, setBlocking] = useState(false);
  const stuck = useRef<HTMLButtonElement>(null);

  function goBack(): void {
    flushSync(() => setBlocking(false));
    stuck.current?.focus();
  }

  if (blocking) return <BlockForm name={name} onSend={onBlock} onCancel={goBack} />;
  return (
    <div className={classes.answers}>
      <button type="button" className={classes.done} onClick={onConfirm}>
        <Check size={20} strokeWidth={3} aria-hidden="true" />
        {t('done')}
      </button>
      <button
        ref={stuck}
        type="button"
        className={classes.blocked}
        onClick={() => setBlocking(true)}
      >
        {t('imStuck')}
      </button>
      <p className={classes.hint}>{t('answerHint', { name })}</p>
    </div>
  );
}
