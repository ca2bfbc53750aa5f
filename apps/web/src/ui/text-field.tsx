import type { FieldProblem } from '@etape/shared/errors';
import { type HTMLInputAutoCompleteAttribute, useId } from 'react';
import { Field } from './field.tsx';
import { fieldError } from './field-error.ts';

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
  /** Offered while one types; anything else may be typed as well. */
  suggestions?: readonly string[];
  type?: 'text' | 'email' | 'tel';
  /** For whole numbers: phones show digits. */
  inputMode?: 'numeric';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  /** For a page that consists of its form: whoever opens it came to fill it in. */
  autoFocus?: boolean;
  optional?: boolean;
};

/** A line of text with its label, a hint, and its problem in words underneath. */
export function TextField(props: TextFieldProps) {
  const { label, type = 'text', suggestions } = props;
  const listId = useId();
  return (
    <Field label={label} error={fieldError(props)} hint={props.hint} optional={props.optional}>
      {(input) => (
        <>
          <input
            {...input}
            list={suggestions && listId}
            type={type}
            name={props.name}
            value={props.value}
            onChange={(event) => props.onChange(event.currentTarget.value)}
            autoComplete={props.autoComplete}
            inputMode={props.inputMode}
            // biome-ignore lint/a11y/noAutofocus: only where the page is nothing but this form.
            autoFocus={props.autoFocus}
            {...(type === 'email' && { autoCapitalize: 'none', spellCheck: false })}
          />
          {suggestions && (
            <datalist id={listId}>
              {suggestions.map((one) => (
                <option key={one} value={one} />
              ))}
            </datalist>
          )}
        </>
      )}
    </Field>
  );
}
