import type { FieldProblem } from '@etape/shared/errors';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusedFields, translateError } from '../../app/domain-error.ts';
import { Button } from '../../ui/button.tsx';
import { problemsOf } from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import classes from './code-form.module.css';

export type CodeFormProps = {
  submitLabel: string;
  error: unknown;
  busy: boolean;
  send: (code: string, onError: (error: unknown) => void) => void;
  onBack: () => void;
};

/** Asks for what follows the password: the code of the app, or a recovery code. */
export function CodeForm({ submitLabel, error, busy, send, onBack }: CodeFormProps) {
  const { t } = useTranslation('factor');
  const [way, setWay] = useState<'app' | 'recovery'>('app');
  const byApp = way === 'app';
  const form = useForm<'code', FieldProblem>({
    initial: { code: '' },
    check: ({ code }) => problemsOf({ code: code.trim() === '' ? 'required' : null }),
    onSubmit: ({ code }) => send(code, (refused) => form.show(refusedFields(refused))),
  });

  function change(): void {
    setWay(byApp ? 'recovery' : 'app');
    form.reset({ code: '' });
  }

  return (
    <form {...form.formProps} className={stack.stack}>
      {error !== null && refusedFields(error).code === undefined && (
        <Notice tone="red">{translateError(error)}</Notice>
      )}
      <TextField
        // Another field: it takes the focus, and phones show other keys.
        key={way}
        {...form.field('code')}
        label={t(byApp ? 'code' : 'signIn.recoveryCode')}
        hint={t(byApp ? 'signIn.text' : 'signIn.recoveryText')}
        problemText={{ code_invalid: t('codeInvalid') }}
        {...(byApp && { inputMode: 'numeric' })}
        autoComplete={byApp ? 'one-time-code' : 'off'}
        autoFocus
      />
      <Button type="submit" size="lg" loading={busy}>
        {submitLabel}
      </Button>
      <div className={classes.ways}>
        <Button variant="quiet" onClick={onBack}>
          {t('back')}
        </Button>
        <Button variant="quiet" onClick={change}>
          {t(byApp ? 'signIn.useRecovery' : 'signIn.useApp')}
        </Button>
      </div>
    </form>
  );
}
