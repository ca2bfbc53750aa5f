import type { FieldProblem } from '@etape/shared/errors';
import { Field } from './field.tsx';
import { fieldError } from './field-error.ts';

type DateFieldProps = {
  label: string;
  name: string;
  /** An ISO date (`2027-03-31`), empty while there is none. */
  value: string;
  min?: string;
  max?: string;
  problem: FieldProblem | undefined;
  /** Instead of the common words for a problem. */
  problemText?: Partial<Record<FieldProblem, string>>;
  optional?: boolean;
  onChange: (value: string) => void;
};

/** A day of the calendar. */
export function DateField(props: DateFieldProps) {
  const { label, name, value, min, max, optional = false, onChange } = props;
  return (
    <Field label={label} optional={optional} error={fieldError(props)}>
      {(input) => (
        <input
          {...input}
          type="date"
          name={name}
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
