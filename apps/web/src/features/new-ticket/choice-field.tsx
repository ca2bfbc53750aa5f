import type { FieldProblem } from '@etape/shared/errors';
import { useId } from 'react';
import { fieldError } from '../../ui/field-error.ts';
import classes from './choice-field.module.css';

type Choice = { value: string; label: string; text?: string; color?: string };

type ChoiceFieldProps = {
  label: string;
  name: string;
  value: string;
  choices: readonly Choice[];
  columns: 'two' | 'many';
  problem: FieldProblem | undefined;
  onChange: (value: string) => void;
};

/** One of a few, all of them in sight. */
export function ChoiceField(props: ChoiceFieldProps) {
  const { label, name, value, choices, columns, problem, onChange } = props;
  const id = useId();
  const error = fieldError({ label, problem });
  return (
    <div
      className={classes.field}
      role="radiogroup"
      tabIndex={-1}
      aria-labelledby={`${id}-label`}
      aria-invalid={error !== null}
      aria-describedby={error === null ? undefined : `${id}-error`}
    >
      <p id={`${id}-label`} className={classes.label}>
        {label}
      </p>
      <div className={classes.choices} data-columns={columns}>
        {choices.map((choice) => (
          <label key={choice.value} className={classes.choice}>
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            <span className={classes.name}>
              {choice.color !== undefined && (
                <span className={classes.dot} style={{ background: choice.color }} />
              )}
              {choice.label}
            </span>
            {choice.text !== undefined && <span className={classes.text}>{choice.text}</span>}
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
