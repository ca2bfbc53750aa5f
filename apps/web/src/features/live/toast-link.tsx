import classes from './toast-link.module.css';

type ToastLinkProps = { text: string; onClick: () => void };

/** The words of a toast that leads somewhere: a click anywhere on it does, and the keyboard here. */
export function ToastLink({ text, onClick }: ToastLinkProps) {
  return (
    <button
      type="button"
      className={classes.link}
      onClick={(event) => {
        event.stopPropagation();
        onClick();
      }}
    >
      {text}
    </button>
  );
}
