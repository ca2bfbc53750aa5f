import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import classes from './check-progress.module.css';
import type { Check } from './import-state.ts';
import { ImportStep } from './import-step.tsx';

type CheckProgressProps = { check: Check; onCancel: () => void };

/** How far the rows have been looked at. */
export function CheckProgress({ check, onCancel }: CheckProgressProps) {
  const { t } = useTranslation('imports');
  const done = check.verdicts.length;
  const total = check.file.rows.length;
  return (
    <ImportStep
      title={t('checking', { name: check.file.name })}
      text={t('checkingText')}
      actions={
        <Button variant="default" onClick={onCancel}>
          {t('stop')}
        </Button>
      }
    >
      <div className={classes.progress}>
        <ProgressBar label={t('progress')} value={done} max={total} />
        <p className={classes.count}>
          {t('progressCount', { done: formatNumber(done), total: formatNumber(total) })}
        </p>
      </div>
    </ImportStep>
  );
}
