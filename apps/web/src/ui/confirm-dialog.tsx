import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import classes from './dialog-frame.module.css';
import { DialogFrame } from './dialog-frame.tsx';

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  /** What will happen; may hold fields. */
  children: ReactNode;
  confirmLabel: string;
  /** Instead of « Annuler », which says little where something is cancelled. */
  cancelLabel?: string;
  danger?: boolean;
  busy?: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before what cannot be taken back. Escape and the backdrop mean "no". */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t } = useTranslation();
  const { opened, title, children, confirmLabel, danger = false, busy = false } = props;
  if (!opened) return null;
  return (
    <DialogFrame title={title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (!busy) props.onConfirm();
        }}
      >
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
    </DialogFrame>
  );
}
