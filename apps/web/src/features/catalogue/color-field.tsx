import { CATEGORY_COLORS } from '@etape/shared/category-colors';
import type { FieldProblem } from '@etape/shared/errors';
import { Check } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../ui/field-error.ts';
import classes from './color-field.module.css';

type ColorFieldProps = {
  label: string;
  name: string;
  value: string;
  problem: FieldProblem | undefined;
  /** What it has had so far, which may be none of those on offer. */
  current: string | null;
  onChange: (value: string) => void;
};

/** The colours that can be told from both themes, each shown on both. */
export function ColorField({ label, name, value, problem, current, onChange }: ColorFieldProps) {
  const { t } = useTranslation('catalogue');
  const id = useId();
  const error = fieldError({ label, problem });
  const offered: { value: string; label: string }[] = CATEGORY_COLORS.map((color) => ({
    value: color.value,
    label: t(`colors.${color.name}`),
  }));
  const known = current === null || offered.some((color) => color.value === current);
  const choices = known
    ? offered
    : [{ value: current, label: t('categories.currentColor') }, ...offered];
  return (
    <div
      role="radiogroup"
      tabIndex={-1}
      className={classes.field}
      aria-labelledby={`${id}-label`}
      aria-invalid={error !== null}
      aria-describedby={error === null ? undefined : `${id}-error`}
    >
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      <div className={classes.choices}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className={classes.swatch} aria-hidden="true">
              <span className={classes.light}>
                <span className={classes.dot} style={{ background: choice.value }} />
              </span>
              <span className={classes.dark}>
                <span className={classes.dot} style={{ background: choice.value }} />
              </span>
              {choice.value === value && (
                <span className={classes.mark}>
                  <Check size={12} strokeWidth={3} />
                </span>
              )}
            </span>
            <span className={classes.name}>{choice.label}</span>
          </label>
        ))}
      </div>
      {error !== null && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
    </div>
  );
}
