import type { FieldProblem } from '@etape/shared/errors';
import { TextInput } from '@mantine/core';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from './field-error.ts';
import classes from './field.module.css';

type TextFieldProps = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  problem: FieldProblem | undefined;
  limits?: { min: number; max: number };
  /** Instead of the common words for a problem. */
  problemText?: Partial<Record<FieldProblem, string>>;
  hint?: string;
  type?: 'text' | 'email' | 'tel';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoFocus?: boolean;
  optional?: boolean;
};

/** A line of text with its label, a hint, and its problem in words underneath. */
export function TextField(props: TextFieldProps) {
  const { t } = useTranslation();
  const { label, limits, problem, problemText, optional = false } = props;
  const own = problem === undefined ? undefined : problemText?.[problem];
  return (
    <TextInput
      size="md"
      classNames={{ label: classes.label ?? '', input: classes.input ?? '', error: classes.error ?? '', description: classes.hint ?? '' }}
      label={
        optional ? (
          <>
            {label} <span className={classes.optional}>({t('optional')})</span>
          </>
        ) : (
          label
        )
      }
      aria-required={!optional}
      name={props.name}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={own ?? fieldError(problem, { label, ...(limits && { limits }) })}
      description={props.hint}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      type={props.type ?? 'text'}
      autoComplete={props.autoComplete}
      // The page consists of this form: whoever opens it came to fill it in.
      autoFocus={props.autoFocus}
      {...(props.type === 'email' ? { autoCapitalize: 'none', spellCheck: false } : {})}
    />
  );
}
