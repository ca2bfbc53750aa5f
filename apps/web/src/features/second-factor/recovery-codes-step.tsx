import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWelcome } from '../../app/welcome.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import { CopyButton } from './copy-button.tsx';
import classes from './recovery-codes-step.module.css';
import steps from './steps.module.css';
import { takeFocus } from './take-focus.ts';

type RecoveryCodesStepProps = {
  codes: readonly string[];
  /** Somebody tried to leave before they had kept them. */
  hurried: boolean;
  kept: boolean;
  onKept: (kept: boolean) => void;
  onDone: () => void;
};

/** Shows recovery codes, this once: not left by mistake before they are kept. */
export function RecoveryCodesStep({
  codes,
  hurried,
  kept,
  onKept,
  onDone,
}: RecoveryCodesStepProps) {
  const { t } = useTranslation(['factor', 'common']);
  const { email } = useCurrentUser();
  const organisation = useWelcome()?.organisation.name ?? t('common:appName');
  const id = useId();
  const [tried, setTried] = useState(false);
  const text = [t('codes.fileTitle', { email, organisation }), '', ...codes, ''].join('\n');
  return (
    <div className={steps.step}>
      <h3 className={classes.title} tabIndex={-1} ref={takeFocus}>
        {t('codes.title')}
      </h3>
      <p>{t('codes.text')}</p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes.keeping}>
        <CopyButton text={text} label={t('codes.copy')} done={t('codes.copied')} />
        <Button variant="default" onClick={() => saveFile(t('codes.file'), [text], 'text/plain')}>
          <Download size={16} aria-hidden="true" />
          {t('codes.download')}
        </Button>
      </div>
      <label htmlFor={id} className={classes.kept}>
        <input
          id={id}
          type="checkbox"
          checked={kept}
          onChange={(event) => onKept(event.currentTarget.checked)}
        />
        {t('codes.kept')}
      </label>
      {(hurried || tried) && !kept && <Notice tone="amber">{t('codes.keepFirst')}</Notice>}
      <div className={steps.actions}>
        <Button size="lg" onClick={() => (kept ? onDone() : setTried(true))}>
          {t('codes.done')}
        </Button>
      </div>
    </div>
  );
}
