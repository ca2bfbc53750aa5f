import { Clock, CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PendingState } from './conversation-items.ts';
import classes from './pending-mark.module.css';

type PendingMarkProps = { state: PendingState };

/** Says of something that it is on its way, or waits for the line. */
export function PendingMark({ state }: PendingMarkProps) {
  const { t } = useTranslation('tickets');
  return (
    <span className={classes.mark}>
      {state === 'sending' ? (
        <Clock size={12} aria-hidden="true" />
      ) : (
        <CloudOff size={13} aria-hidden="true" />
      )}
      {t(`pending.${state}`)}
    </span>
  );
}
