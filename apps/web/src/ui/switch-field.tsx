import { useId } from 'react';
import { Switch } from './switch.tsx';
import classes from './switch-field.module.css';

type SwitchFieldProps = {
  label: string;
  hint?: string;
  name?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
};

/** On or off. */
export function SwitchField(props: SwitchFieldProps) {
  const { label, hint, name, checked, disabled = false, onChange } = props;
  const id = useId();
  return (
    <div className={classes.field}>
      <Switch
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={onChange}
      />
      <div>
        <label htmlFor={id} className={classes.label}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className={classes.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
