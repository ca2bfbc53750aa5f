import type { Person } from '@etape/shared/people';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatTime } from '../../i18n/format.ts';
import { Duration } from '../../ui/duration.tsx';
import type { StepItem } from './conversation-items.ts';
import classes from './step-card.module.css';

type StepStateProps = { item: StepItem; open: boolean; requester: Person; byViewer: boolean };

/** « Confirmée par Amina en 38 s », « vue à 14:09 · bloquée depuis 41 s » */
export function StepState({ item, open, requester, byViewer }: StepStateProps) {
  const { t } = useTranslation('guidance');
  const { step, wordings } = item;
  switch (step.status) {
    case 'confirmed': {
      const took = Date.parse(step.answeredAt ?? step.sentAt) - Date.parse(step.sentAt);
      return (
        <p className={classes.state}>
          <span className={classes.confirmed}>
            <Check size={14} strokeWidth={3} aria-hidden="true" />
            {byViewer ? t('confirmedByYou') : t('confirmedBy', { name: requester.firstName })}
          </span>{' '}
          {t('took', { duration: formatDuration(took) })}
          {step.comment !== null && ` · ${t('quote', { text: step.comment })}`}
        </p>
      );
    }
    case 'withdrawn':
      return <p className={classes.state}>{t('withdrawn')}</p>;
    case 'awaiting':
    case 'blocked': {
      if (!open) return <p className={classes.state}>{t('unanswered')}</p>;
      const since = step.answeredAt ?? wordings.at(-1)?.at ?? step.sentAt;
      return (
        <p className={classes.state}>
          {step.seenAt === null ? t('notSeen') : t('seenAt', { time: formatTime(step.seenAt) })}
          {' · '}
          {t(step.status === 'blocked' ? 'blockedFor' : 'waitingFor')} <Duration since={since} />
        </p>
      );
    }
    default:
      return step.status satisfies never;
  }
}
