import { X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import classes from './dialog-frame.module.css';
import { useModal } from './use-modal.ts';

type DialogFrameProps = {
  title: string;
  /** Escape, the backdrop and the cross. */
  onClose: () => void;
  children: ReactNode;
};

/**
 * What every dialog stands in. Our own, and not the library's: an employee's phone would fetch 30 kB
 * for the one question of the guided mode.
 */
export function DialogFrame({ title, onClose, children }: DialogFrameProps) {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useModal(true);

  function onKeyDown(event: KeyboardEvent): void {
    // What happens in here is none of the page's business: React lets it bubble there all the same.
    event.stopPropagation();
    if (event.key === 'Escape') onClose();
  }

  return createPortal(
    <div className={classes.layer}>
      <button
        type="button"
        tabIndex={-1}
        aria-hidden="true"
        className={classes.backdrop}
        onClick={onClose}
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
        <div className={classes.head}>
          <h2 id={id} className={classes.title}>
            {title}
          </h2>
          <button type="button" className={classes.close} aria-label={t('close')} onClick={onClose}>
            <X size={20} aria-hidden="true" />
          </button>
        </div>
        {children}
      </div>
    </div>,
    document.body,
  );
}
