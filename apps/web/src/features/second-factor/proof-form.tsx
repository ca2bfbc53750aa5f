import type { FieldProblem } from '@etape/shared/errors';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { readFailure, translateError } from '../../app/domain-error.ts';
import { Button } from '../../ui/button.tsx';
import { problemsOf } from '../../ui/check-fields.ts';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useCurrentUser } from '../auth/session-store.ts';
import classes from './steps.module.css';

export type Proof = { currentPassword: string; code: string };

type ProofFormProps = {
  /** Of who has a second factor in force. */
  needsCode: boolean;
  submitLabel: string;
  danger?: boolean;
  /** Of the mutation that takes the proof. */
  error: unknown;
  busy: boolean;
  prove: (proof: Proof, onError: (error: unknown) => void) => void;
  onCancel?: () => void;
  children: ReactNode;
};

const EMPTY = { currentPassword: '', code: '' };

/** Asks for the password, and a code where there is one to ask for: a screen may have been left open. */
export function ProofForm(props: ProofFormProps) {
  const { needsCode, submitLabel, danger = false, error, busy, onCancel } = props;
  const { t } = useTranslation(['factor', 'common']);
  const user = useCurrentUser();
  const form = useForm<keyof typeof EMPTY, FieldProblem>({
    initial: EMPTY,
    check: ({ currentPassword, code }) =>
      problemsOf({
        currentPassword: currentPassword === '' ? 'required' : null,
        code: needsCode && code.trim() === '' ? 'required' : null,
      }),
    onSubmit: (values) =>
      props.prove(values, (refused) => {
        const failure = readFailure(refused);
        if (failure.kind === 'refused') form.show(failure.fields);
      }),
  });
  return (
    <form {...form.formProps} className={classes.step}>
      {error !== null && !isAboutFields(error) && (
        <Notice tone="red">{translateError(error)}</Notice>
      )}
      {props.children}
      {/* Tells a password manager whose password this is. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        value={user.email}
        readOnly
        hidden
      />
      <PasswordField
        {...form.field('currentPassword')}
        label={t('password')}
        problemText={{ invalid: t('wrongPassword') }}
        autoComplete="current-password"
      />
      {needsCode && (
        <TextField
          {...form.field('code')}
          label={t('anyCode')}
          problemText={{ code_invalid: t('codeInvalid') }}
          autoComplete="one-time-code"
        />
      )}
      <div className={classes.actions}>
        {onCancel && (
          <Button variant="default" size="lg" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        )}
        <Button type="submit" size="lg" variant={danger ? 'danger' : 'primary'} loading={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}

/** What is wrong with a field is said beside it. */
function isAboutFields(error: unknown): boolean {
  const failure = readFailure(error);
  return failure.kind === 'refused' && Object.keys(failure.fields).length > 0;
}
