import { Field } from './field.tsx';

type FilterSelectProps = {
  label: string;
  value: string;
  /** What stands for no choice. */
  any: string;
  options: readonly { value: string; label: string }[];
  /** `undefined`: any will do. */
  onChange: (value: string | undefined) => void;
};

export function FilterSelect({ label, value, any, options, onChange }: FilterSelectProps) {
  return (
    <Field label={label} error={null}>
      {(input) => (
        <select
          {...input}
          aria-required={false}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        >
          <option value="">{any}</option>
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
