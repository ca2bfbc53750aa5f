import type { FieldProblem } from '@etape/shared/errors';
import { Field } from './field.tsx';
import { fieldError } from './field-error.ts';

type SelectFieldProps = {
  label: string;
  name: string;
  value: string;
  /** What stands there while nothing is chosen. */
  empty?: string;
  options: readonly { value: string; label: string }[];
  problem: FieldProblem | undefined;
  /** Instead of the common words for a problem. */
  problemText?: Partial<Record<FieldProblem, string>>;
  hint?: string;
  optional?: boolean;
  onChange: (value: string) => void;
};

export function SelectField(props: SelectFieldProps) {
  const { label, name, value, empty, options, hint, optional = false, onChange } = props;
  return (
    <Field label={label} optional={optional} error={fieldError(props)} hint={hint}>
      {(input) => (
        <select
          {...input}
          name={name}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
