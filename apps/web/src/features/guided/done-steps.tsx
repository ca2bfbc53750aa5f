import type { Step } from '@etape/shared/guidance/state';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDuration } from '../../i18n/format.ts';
import { RichText } from '../../ui/rich-text.tsx';
import classes from './done-steps.module.css';

type DoneStepsProps = { steps: readonly Step[] };

export function DoneSteps({ steps }: DoneStepsProps) {
  const { t } = useTranslation('guidance');
  return (
    <ol className={classes.steps} aria-label={t('doneSteps')}>
      {steps.map((step) => (
        <li key={step.number} className={classes.step}>
          <span className={classes.mark}>
            <Check size={14} strokeWidth={3} aria-hidden="true" />
          </span>
          <div>
            <RichText text={step.body} />
            <p className={classes.time}>
              {t('step', { number: step.number })}
              {step.answeredAt !== null &&
                ` · ${formatDuration(Date.parse(step.answeredAt) - Date.parse(step.sentAt))}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
