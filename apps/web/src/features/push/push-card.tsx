import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import classes from './push-card.module.css';
import { usePush } from './use-push.ts';

/** Whether this browser is told while it is closed: on, off, or why it cannot be. */
export function PushCard() {
  const { t } = useTranslation('push');
  const { query, turnOn, turnOff } = usePush();
  const state = query.data;
  const busy = turnOn.isPending || turnOff.isPending;
  return (
    <SectionCard title={t('title')} text={t('text')}>
      {state === undefined && query.isPending && <div className={classes.skeleton} />}
      {state === undefined && query.isError && (
        <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />
      )}
      {(state === 'on' || state === 'off') && (
        <SwitchField
          label={t('toggle')}
          hint={t(busy ? 'hints.busy' : `hints.${state}`)}
          checked={busy ? state === 'off' : state === 'on'}
          onChange={(on) => !busy && (on ? turnOn : turnOff).mutate()}
        />
      )}
      {(state === 'denied' || state === 'needs_install' || state === 'unable') && (
        <p className={classes.why}>{t(`hints.${state}`)}</p>
      )}
      {turnOn.isError && (
        <div className={classes.problem}>
          <Notice tone="red">{t('failed')}</Notice>
        </div>
      )}
      {turnOff.isError && (
        <div className={classes.problem}>
          <Notice tone="red">{translateError(turnOff.error)}</Notice>
        </div>
      )}
    </SectionCard>
  );
}
