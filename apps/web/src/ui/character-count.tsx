import { useTranslation } from 'react-i18next';
import { formatNumber } from '../i18n/format.ts';
import classes from './text-area-field.module.css';

type CharacterCountProps = { value: string; max: number };

/** From here on one may want to know. */
const NEARLY_FULL = 0.8;

/** « 96 / 120 », once a text comes near its limit. */
export function CharacterCount({ value, max }: CharacterCountProps) {
  // Names the language among what this depends on.
  useTranslation();
  const count = Array.from(value.trim()).length;
  if (count < max * NEARLY_FULL) return null;
  return (
    <p className={classes.count} data-over={count > max || undefined} role="status">
      {formatNumber(count)} / {formatNumber(max)}
    </p>
  );
}
