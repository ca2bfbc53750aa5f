import { FileUp } from 'lucide-react';
import { type ChangeEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './file-drop.module.css';

type FileDropProps = { onChoose: (file: File) => void };

/** A place to drop a file on or to press: the browser's own input, spread over all of it. */
export function FileDrop({ onChoose }: FileDropProps) {
  const { t } = useTranslation('imports');
  const id = useId();
  const [over, setOver] = useState(false);

  function onChange({ target }: ChangeEvent<HTMLInputElement>): void {
    const file = target.files?.[0];
    setOver(false);
    if (file !== undefined) onChoose(file);
    // The same file, mended meanwhile, may be chosen again.
    target.value = '';
  }

  return (
    <div className={classes.drop} data-over={over || undefined}>
      <FileUp size={28} strokeWidth={1.6} className={classes.icon} aria-hidden="true" />
      <p className={classes.invitation}>{t('drop.invitation')}</p>
      <label htmlFor={id} className={classes.button}>
        {t('drop.browse')}
      </label>
      <p id={`${id}-hint`} className={classes.hint}>
        {t('drop.hint')}
      </p>
      <input
        id={id}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        className={classes.input}
        aria-describedby={`${id}-hint`}
        onChange={onChange}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      />
    </div>
  );
}
