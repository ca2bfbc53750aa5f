import type { Step } from '@etape/shared/guidance/state';
import { Check, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Duration } from '../../ui/duration.tsx';
import { plainText } from '../../ui/rich-text-parts.ts';
import classes from './step-trail-item.module.css';

type StepTrailItemProps = {
  step: Step;
  /** Since when the wording that stands is out. */
  wordedAt?: string | undefined;
  /** The session has ended: nothing waits any more. */
  over: boolean;
};

export function StepTrailItem({ step, wordedAt, over }: StepTrailItemProps) {
  const { t } = useTranslation('workspace');
  const { number, status, body, sentAt, answeredAt } = step;
  const blockedAt = status === 'blocked' ? answeredAt : null;
  const since = blockedAt ?? (status === 'awaiting' ? (wordedAt ?? sentAt) : sentAt);
  return (
    <li className={classes.item} data-status={status} data-over={over || undefined}>
      <span className={classes.mark} aria-hidden="true">
        {status === 'confirmed' ? (
          <Check size={13} strokeWidth={3} />
        ) : status === 'withdrawn' ? (
          <X size={13} strokeWidth={2.5} />
        ) : (
          number
        )}
      </span>
      <span className={classes.words}>
        <span className={classes.hidden}>{t(`context.step.${status}`, { number })}</span>
        <span className={classes.body}>{plainText(body)}</span>
      </span>
      {(status === 'confirmed' || (status !== 'withdrawn' && !over)) && (
        <Duration
          since={since}
          until={status === 'confirmed' ? answeredAt : null}
          className={classes.time ?? ''}
        />
      )}
    </li>
  );
}
