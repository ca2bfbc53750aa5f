import { Field } from './field.tsx';

type FilterDateProps = {
  label: string;
  /** `YYYY-MM-DD`; empty: any day. */
  value: string;
  min?: string | undefined;
  max?: string | undefined;
  /** `undefined`: any day will do. */
  onChange: (value: string | undefined) => void;
};

/** A day among the filters of a list. */
export function FilterDate({ label, value, min, max, onChange }: FilterDateProps) {
  return (
    <Field label={label} error={null}>
      {({ id, className }) => (
        <input
          id={id}
          className={className}
          type="date"
          value={value}
          min={min}
          max={max}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )}
    </Field>
  );
}
