import type { FieldProblem } from '@etape/shared/errors';
import { CharacterCount } from './character-count.tsx';
import { Field } from './field.tsx';
import { fieldError } from './field-error.ts';
import classes from './text-area-field.module.css';

type TextAreaFieldProps = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  problem?: FieldProblem | undefined;
  limits: { min: number; max: number };
  hint?: string;
  placeholder?: string;
  rows?: number;
  optional?: boolean;
};

/** Several lines of text, with how much room is left once that matters. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { label, value, limits, problem } = props;
  return (
    <div>
      <Field
        label={label}
        error={fieldError({ label, limits, problem })}
        hint={props.hint}
        optional={props.optional}
      >
        {({ className, ...input }) => (
          <textarea
            {...input}
            className={`${className} ${classes.area}`}
            name={props.name}
            style={{ minHeight: `calc(${props.rows ?? 3} * 1.5em + 18px)` }}
            value={value}
            placeholder={props.placeholder}
            onChange={(event) => props.onChange(event.currentTarget.value)}
          />
        )}
      </Field>
      <CharacterCount value={value} max={limits.max} />
    </div>
  );
}
