import '@mantine/core/styles/ActionIcon.layer.css';
import { ActionIcon, TextInput } from '@mantine/core';
import type { FieldProblem } from '@etape/shared/errors';
import { Eye, EyeOff } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from './field-error.ts';
import classes from './field.module.css';

type PasswordFieldProps = {
  label: string;
  name: string;
  value: string;
  onChange: (value: string) => void;
  problem: FieldProblem | undefined;
  limits?: { min: number; max: number };
  problemText?: Partial<Record<FieldProblem, string>>;
  hint?: string;
  autoComplete: 'current-password' | 'new-password';
  autoFocus?: boolean;
};

/** A password that can be looked at, with a word when Caps Lock is on. */
export function PasswordField(props: PasswordFieldProps) {
  const { t } = useTranslation();
  const [visible, setVisible] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const { label, limits, problem, problemText } = props;
  const own = problem === undefined ? undefined : problemText?.[problem];
  const readCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <TextInput
        size="md"
        classNames={{ label: classes.label ?? '', input: classes.input ?? '', error: classes.error ?? '', description: classes.hint ?? '' }}
        label={label}
        aria-required
        name={props.name}
        type={visible ? 'text' : 'password'}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={readCapsLock}
        onKeyUp={readCapsLock}
        onBlur={() => setCapsLock(false)}
        error={own ?? fieldError(problem, { label, ...(limits && { limits }) })}
        description={props.hint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        autoComplete={props.autoComplete}
        autoFocus={props.autoFocus}
        autoCapitalize="none"
        spellCheck={false}
        rightSectionWidth={46}
        rightSection={
          <ActionIcon
            variant="transparent"
            color="gray"
            size={36}
            c="var(--ink-2)"
            aria-label={visible ? t('hidePassword') : t('showPassword')}
            aria-pressed={visible}
            onClick={() => setVisible(!visible)}
          >
            {visible ? <EyeOff size={18} /> : <Eye size={18} />}
          </ActionIcon>
        }
      />
      <div role="status">{capsLock && <p className={classes.notice}>{t('capsLock')}</p>}</div>
    </div>
  );
}
