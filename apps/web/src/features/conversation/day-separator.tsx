import { useTranslation } from 'react-i18next';
import { formatDay } from '../../i18n/format.ts';
import { useNow } from '../../ui/use-now.ts';
import classes from './system-line.module.css';

type DaySeparatorProps = { at: string };

export function DaySeparator({ at }: DaySeparatorProps) {
  // Names the language among what this depends on.
  useTranslation();
  return (
    <p className={classes.day}>
      <span>{formatDay(at, useNow())}</span>
    </p>
  );
}
