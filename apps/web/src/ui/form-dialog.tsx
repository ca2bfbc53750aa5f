import { useBlocker } from '@tanstack/react-router';
import { type ComponentProps, type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import classes from './form-dialog.module.css';
import { Notice } from './notice.tsx';

type FormDialogProps = {
  title: string;
  submitLabel: string;
  /** Of `useForm`. */
  formProps: ComponentProps<'form'> & { onSubmit: (event: FormEvent) => void };
  /** Something was typed that would be lost. */
  dirty: boolean;
  busy: boolean;
  /** Why it could not be saved, in the user's language. */
  error: string | null;
  onClose: () => void;
  children: ReactNode;
};

/**
 * A form in front of the page. « Annuler » is meant; a key, a click beside it or the browser's way
 * back may be a slip: where something would be lost, they ask first.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, formProps, dirty, busy, error, onClose, children } = props;
  const { t } = useTranslation();
  const [leaving, setLeaving] = useState(false);
  useBlocker({
    shouldBlockFn: ({ action }) => {
      // Nobody who is signed out meanwhile is held back: only the browser's buttons are.
      if (!dirty || action === 'PUSH' || action === 'REPLACE') return false;
      setLeaving(true);
      return true;
    },
    enableBeforeUnload: dirty,
  });
  return (
    <DialogFrame title={title} onClose={() => (dirty ? setLeaving(true) : onClose())}>
      <form
        {...formProps}
        onSubmit={(event) => {
          event.stopPropagation();
          event.preventDefault();
          setLeaving(false);
          if (!busy) formProps.onSubmit(event);
        }}
      >
        <div className={classes.fields}>
          {error !== null && <Notice tone="red">{error}</Notice>}
          {children}
        </div>
        {leaving ? (
          <div className={classes.leaving} role="alert">
            <p>{t('unsaved')}</p>
            <div className={classes.actions}>
              <Button variant="default" size="lg" onClick={onClose}>
                {t('discard')}
              </Button>
              <Button
                size="lg"
                // The question takes the place of the buttons that had the focus.
                autoFocus
                onClick={() => setLeaving(false)}
              >
                {t('keepEditing')}
              </Button>
            </div>
          </div>
        ) : (
          <div className={classes.actions}>
            <Button variant="default" size="lg" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" size="lg" loading={busy}>
              {submitLabel}
            </Button>
          </div>
        )}
      </form>
    </DialogFrame>
  );
}
