import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../i18n/format.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Check } from './import-state.ts';
import { ImportStep } from './import-step.tsx';

type ImportInterruptedProps = {
  check: Check;
  failure: string;
  onResume: () => void;
  onLeave: () => void;
};

/** The check could not go on; what has been looked at is not lost. */
export function ImportInterrupted(props: ImportInterruptedProps) {
  const { t } = useTranslation('imports');
  const { check, failure, onResume, onLeave } = props;
  return (
    <ImportStep
      title={t('interrupted')}
      text={t('progressCount', {
        done: formatNumber(check.verdicts.length),
        total: formatNumber(check.file.rows.length),
      })}
      actions={
        <>
          <Button variant="default" onClick={onLeave}>
            {t('anotherFile')}
          </Button>
          <Button onClick={onResume}>{t('resume')}</Button>
        </>
      }
    >
      <Notice tone="red">{failure}</Notice>
    </ImportStep>
  );
}
