import { LIMITS } from '@etape/shared/limits';
import { type ReactNode, useState } from 'react';
import { checkOptionalText, checkText } from '../../ui/check-fields.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { fieldError } from '../../ui/field-error.ts';
import classes from './reason-dialog.module.css';

type ReasonDialogProps = {
  title: string;
  text: ReactNode;
  label: string;
  hint?: string;
  required?: boolean;
  danger?: boolean;
  confirmLabel: string;
  cancelLabel?: string;
  busy: boolean;
  onConfirm: (reason: string | undefined) => void;
  onClose: () => void;
};

/** Asks before a move, with a word about it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, text, label, hint, required = false, danger = false, busy } = props;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const check = required ? checkText : checkOptionalText;
  const problem = tried ? (check(reason, LIMITS.reason) ?? undefined) : undefined;
  const confirm = () => {
    setTried(true);
    if (check(reason, LIMITS.reason) !== null) return;
    props.onConfirm(reason.trim() === '' ? undefined : reason.trim());
  };
  return (
    <ConfirmDialog
      opened
      title={title}
      confirmLabel={props.confirmLabel}
      {...(props.cancelLabel === undefined ? {} : { cancelLabel: props.cancelLabel })}
      danger={danger}
      busy={busy}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <p className={classes.text}>{text}</p>
      <Field
        label={label}
        hint={hint}
        optional={!required}
        error={fieldError({ problem, label, limits: LIMITS.reason })}
      >
        {(input) => (
          <textarea
            {...input}
            rows={3}
            data-autofocus
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </Field>
    </ConfirmDialog>
  );
}
