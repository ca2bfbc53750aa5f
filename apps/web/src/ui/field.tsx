import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './field.module.css';

/** What ties the input to its label, its problem and its hint. */
type InputProps = {
  id: string;
  className: string | undefined;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
  'aria-required': boolean;
};

type FieldProps = {
  label: string;
  /** In words, under the input. */
  error: string | null;
  hint?: string | undefined;
  optional?: boolean | undefined;
  children: (input: InputProps) => ReactNode;
};

/** A label, an input of any kind, and what is to be said about it. */
export function Field({ label, error, hint, optional = false, children }: FieldProps) {
  const { t } = useTranslation();
  const id = useId();
  const described = [error !== null && `${id}-error`, hint !== undefined && `${id}-hint`];
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
        {optional && <span className={classes.optional}> ({t('optional')})</span>}
      </label>
      {children({
        id,
        className: classes.input,
        'aria-invalid': error !== null,
        'aria-describedby': described.filter(Boolean).join(' ') || undefined,
        'aria-required': !optional,
      })}
      {error !== null && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} className={classes.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
