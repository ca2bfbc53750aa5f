import { useTranslation } from 'react-i18next';
import classes from './figure.module.css';
import type { FigureName } from './figure-columns.ts';

export type FigureProps = {
  name: FigureName;
  /** As it is shown; null: there is nothing to count. */
  value: string | null;
  /** How many it is made of. */
  note?: string;
};

/** A figure with its definition: nobody should have to guess what was counted. */
export function Figure({ name, value, note }: FigureProps) {
  const { t } = useTranslation('dashboards');
  return (
    <div className={classes.figure}>
      <dt className={classes.label}>{t(`figures.${name}.label`)}</dt>
      <dd className={classes.value}>
        {value ?? (
          <span className={classes.none} role="img" aria-label={t('none')}>
            —
          </span>
        )}
        {note !== undefined && <span className={classes.note}>{note}</span>}
      </dd>
      <dd className={classes.definition}>{t(`figures.${name}.definition`)}</dd>
    </div>
  );
}
