import classes from './progress-bar.module.css';

type ProgressBarProps = {
  /** What goes on. */
  label: string;
  /** How far it is; left out where nobody knows how long it takes. */
  value?: number;
  max?: number;
};

/** Long work, as far as it has come. */
export function ProgressBar({ label, value, max = 1 }: ProgressBarProps) {
  return (
    <progress
      className={classes.bar}
      aria-label={label}
      {...(value === undefined ? {} : { value, max })}
    />
  );
}
