import type { FieldProblem } from '@etape/shared/errors';
import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './field.module.css';
import { Field } from './field.tsx';
import { fieldError } from './field-error.ts';

type PasswordFieldProps = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  problem: FieldProblem | undefined;
  limits?: { min: number; max: number };
  /** Instead of the common words for a problem. */
  problemText?: Partial<Record<FieldProblem, string>>;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
};

/** A password that can be looked at, with a word when Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const readCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <Field label={props.label} error={fieldError(props)} hint={props.hint}>
        {(input) => (
          <div className={classes.password}>
            <input
              {...input}
              type={visible ? 'text' : 'password'}
              name={props.name}
              value={props.value}
              onChange={(event) => props.onChange(event.currentTarget.value)}
              onKeyDown={readCapsLock}
              onKeyUp={readCapsLock}
              onBlur={() => setCapsLock(false)}
              autoComplete={props.autoComplete}
              autoCapitalize="none"
              spellCheck={false}
            />
            <button
              type="button"
              className={classes.eye}
              aria-label={visible ? t('hidePassword') : t('showPassword')}
              onClick={() => setVisible(!visible)}
            >
              {visible ? <EyeOff size={18} /> : <Eye size={18} />}
            </button>
          </div>
        )}
      </Field>
      <div role="status">{capsLock && <p className={classes.notice}>{t('capsLock')}</p>}</div>
    </div>
  );
}
