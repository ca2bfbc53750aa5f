import { useTranslation } from 'react-i18next';
import classes from './toast-undo.module.css';

type ToastUndoProps = { text: string; onUndo: () => void };

/** What was done, and the way back. */
export function ToastUndo({ text, onUndo }: ToastUndoProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.row}>
      {text}
      <button type="button" className={classes.undo} onClick={onUndo}>
        {t('undo')}
      </button>
    </span>
  );
}
