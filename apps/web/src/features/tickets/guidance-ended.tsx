import type { TicketEvent } from '@etape/shared/events';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RichText } from '../../ui/rich-text.tsx';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './guidance-ended.module.css';

type GuidanceEndedProps = {
  ended: TicketEvent & { type: 'guidance_ended' };
  done: number;
  onClose: () => void;
};

/** The way back from the guided mode: that it is over, how, and that one can write again. */
export function GuidanceEnded({ ended, done, onClose }: GuidanceEndedProps) {
  const { t } = useTranslation(['tickets', 'common']);
  const user = useCurrentUser();
  const heading = useRef<HTMLHeadingElement>(null);
  const mine = ended.actor?.id === user.id;
  const name = ended.actor?.firstName ?? t('desk');
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.ended} data-outcome={ended.outcome}>
      <div className={classes.text}>
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {mine ? t('youStopped') : t(`guidanceOver.${ended.outcome}`, { name })}
        </h2>
        <p>
          {t('stepsDone', { count: done })} {t('chatOpen')}
        </p>
        {ended.message !== undefined && !mine && (
          <blockquote className={classes.words}>
            <RichText text={ended.message} />
          </blockquote>
        )}
      </div>
      <button
        type="button"
        className={classes.close}
        aria-label={t('common:close')}
        onClick={onClose}
      >
        <X size={20} aria-hidden="true" />
      </button>
    </section>
  );
}
