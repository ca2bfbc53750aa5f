import type { ComponentProps } from 'react';
import classes from './button.module.css';

type ButtonProps = ComponentProps<'button'> & {
  variant?: 'primary' | 'default' | 'done' | 'danger' | 'quiet';
  size?: 'md' | 'lg';
  /** Under way: says so, and does nothing more. */
  loading?: boolean;
};

/** Our button, which the pages before the sign-in have too: they come without Mantine. */
export function Button(props: ButtonProps) {
  const { variant = 'primary', size = 'md', loading = false, children, onClick, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={classes.button}
      data-variant={variant}
      data-size={size}
      data-loading={loading || undefined}
      aria-busy={loading}
      // Not `disabled`, which would take the focus away from whoever pressed it.
      aria-disabled={loading || undefined}
      onClick={loading ? (event) => event.preventDefault() : onClick}
    >
      <span className={classes.label}>{children}</span>
      {loading && <span className={classes.spinner} />}
    </button>
  );
}
