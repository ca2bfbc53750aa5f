import type { SecondFactorState } from '@etape/shared/second-factor';
import { ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './second-factor-card.module.css';

/** Below this, new recovery codes are called for. */
const FEW_CODES = 3;

export type FactorDialog = 'set_up' | 'renew' | 'turn_off';

type SecondFactorStateProps = { state: SecondFactorState; open: (dialog: FactorDialog) => void };

/** On or off, and what can be done about it. */
export function SecondFactorStateView({ state, open }: SecondFactorStateProps) {
  const { t } = useTranslation('factor');
  if (state.status === 'off') {
    return (
      <div className={classes.body}>
        <p className={classes.state}>{t('off')}</p>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => open('set_up')}>
            {t('setUp')}
          </Button>
        </div>
      </div>
    );
  }
  const { since, recoveryCodesLeft: count, required } = state;
  return (
    <div className={classes.body}>
      <p className={classes.state} data-on>
        <ShieldCheck size={18} aria-hidden="true" />
        {t('on', { day: formatDay(since) })}
      </p>
      {count < FEW_CODES ? (
        <Notice tone="amber">{t('fewCodesLeft', { count })}</Notice>
      ) : (
        <p className={classes.note}>{t('codesLeft', { count })}</p>
      )}
      {required && <p className={classes.note}>{t('required')}</p>}
      <div className={classes.actions}>
        <Button variant="default" onClick={() => open('set_up')}>
          {t('replace')}
        </Button>
        <Button variant="default" onClick={() => open('renew')}>
          {t('renew')}
        </Button>
        {!required && (
          <Button variant="quiet" onClick={() => open('turn_off')}>
            {t('turnOff')}
          </Button>
        )}
      </div>
    </div>
  );
}
