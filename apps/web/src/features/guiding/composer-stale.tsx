import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ComposerMode } from './composer-options.ts';
import classes from './composer-stale.module.css';

type ComposerStaleProps = {
  /** What the words could become now. */
  mode: ComposerMode | null;
  onAdopt: () => void;
  onDiscard: () => void;
};

/** The ticket moved on while these words were written: nothing goes out as something else unasked. */
export function ComposerStale({ mode, onAdopt, onDiscard }: ComposerStaleProps) {
  const { t } = useTranslation('workspace');
  return (
    <div className={classes.stale} role="status">
      <p className={classes.text}>
        <strong>{t('stale.title')}</strong> {mode === null ? t('stale.wait') : t('stale.text')}
      </p>
      <div className={classes.actions}>
        {mode !== null && (
          <Button size="xs" onClick={onAdopt}>
            {t(`stale.adopt.${mode.type}`, { step: 'step' in mode ? mode.step : 0 })}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={onDiscard}>
          {t('stale.discard')}
        </Button>
      </div>
    </div>
  );
}
