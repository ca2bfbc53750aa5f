import type { Step } from '@etape/shared/guidance/state';
import type { Person } from '@etape/shared/people';
import { CloudOff } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './waiting-for-step.module.css';

type WaitingForStepProps = {
  technician: Person;
  online: boolean;
  last: Step | undefined;
  /** How far the answer to the last step is, while the server does not know it yet. */
  unsent: 'sending' | 'waiting' | null;
};

/** Between two steps: what was just done is acknowledged, and somebody is at work on the next. */
export function WaitingForStep({ technician, online, last, unsent }: WaitingForStepProps) {
  const { t } = useTranslation('guidance');
  const heading = useRef<HTMLHeadingElement>(null);
  const name = technician.firstName;
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <section className={classes.waiting}>
      <Avatar person={technician} size={48} online={online} />
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        {last === undefined
          ? t('preparingFirst', { name })
          : last.status === 'withdrawn'
            ? t('stepWithdrawn', { name })
            : t('preparingNext', { name })}
      </h2>
      <span className={classes.dots} aria-hidden="true">
        <i />
        <i />
        <i />
      </span>
      {unsent === 'waiting' ? (
        <p className={classes.unsent} role="status">
          <CloudOff size={16} aria-hidden="true" />
          {t('answerWaits')}
        </p>
      ) : (
        <p className={classes.text}>
          {last?.status === 'confirmed'
            ? t('stepAcknowledged', { number: last.number })
            : t('nothingToDo')}
        </p>
      )}
      <p className={classes.text}>{t('chatLocked')}</p>
    </section>
  );
}
