import { useTranslation } from 'react-i18next';
import classes from './composer-chip.module.css';
import type { ComposerMode } from './composer-options.ts';

type ComposerChipProps = { id: string; mode: ComposerMode; name: string };

/** Says what the words beside it will become. */
export function ComposerChip({ id, mode, name }: ComposerChipProps) {
  const { t } = useTranslation('workspace');
  const step = 'step' in mode ? mode.step : 0;
  return (
    <span id={id} className={classes.chip} data-mode={mode.type}>
      {t(`composer.chip.${mode.type}`, { step, name })}
    </span>
  );
}
