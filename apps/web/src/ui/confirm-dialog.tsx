import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import classes from './confirm-dialog.module.css';
import { useModal } from './use-modal.ts';

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  /** What will happen; may hold fields. */
  children: ReactNode;
  confirmLabel: string;
  /** Where "cancel" would be taken for what the dialog is about. */
  cancelLabel?: string | undefined;
  /** Instead of « Annuler », which says little where something is cancelled. */
  cancelLabel?: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/**
 * Asks before what cannot be taken back. Escape and the backdrop mean "no". Our own, and not the
 * library's: an employee's phone would fetch 30 kB for the one question of the guided mode.
 */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const { opened, title, children, confirmLabel, danger = false, busy = false } = props;
  const id = useId();
  const dialog = useModal(opened);
  if (!opened) return null;

  function onKeyDown(event: KeyboardEvent): void {
    // What happens in here is none of the page's business: React lets it bubble there all the same.
    event.stopPropagation();
    if (event.key === 'Escape') props.onClose();
  }

  return createPortal(
    <div className={classes.layer}>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={classes.backdrop}
        onClick={props.onClose}
      />
      <div
        ref={dialog}
        role="dialog"
        aria-modal="true"
        aria-labelledby={id}
        tabIndex={-1}
        className={classes.dialog}
        onKeyDown={onKeyDown}
      >
        <form
          onSubmit={(event) => {
            event.preventDefault();
            event.stopPropagation();
            if (!busy) props.onConfirm();
          }}
        >
          <div className={classes.head}>
            <h2 id={id} className={classes.title}>
              {title}
            </h2>
            <button
              type="button"
              className={classes.close}
              aria-label={t('close')}
              onClick={props.onClose}
            >
              <X size={20} aria-hidden="true" />
            </button>
          </div>
          <div className={classes.body}>{children}</div>
          <div className={classes.actions}>
            <Button variant="default" size="lg" onClick={props.onClose}>
              {props.cancelLabel ?? t('cancel')}
            </Button>
            <Button type="submit" size="lg" variant={danger ? 'danger' : 'primary'} loading={busy}>
              {confirmLabel}
            </Button>
          </div>
        </form>
      </div>
    </div>,
    document.body,
  );
}
