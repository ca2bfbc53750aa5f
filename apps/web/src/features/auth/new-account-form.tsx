import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, readFailure, translateError } from '../../app/domain-error.ts';
import { Button } from '../../ui/button.tsx';
import {
  checkEmail,
  checkNewPassword,
  checkOptionalText,
  checkText,
  problemsOf,
} from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';

export type NewAccount = {
  firstName: string;
  lastName: string;
  email: string;
  phone?: string;
  password: string;
};

type NewAccountFormProps = {
  submitLabel: string;
  error: unknown;
  busy: boolean;
  create: (account: NewAccount) => Promise<unknown>;
};

const EMPTY = { firstName: '', lastName: '', email: '', phone: '', password: '' };
type FieldName = keyof typeof EMPTY;

/** What a new account needs; the page decides whose it is. */
export function NewAccountForm({ submitLabel, error, busy, create }: NewAccountFormProps) {
  const { t } = useTranslation(['auth', 'account', 'errors']);
  const form = useForm<FieldName, FieldProblem>({
    initial: EMPTY,
    check: checkAccount,
    onSubmit: ({ phone, ...account }) => {
      create(phone.trim() === '' ? account : { ...account, phone }).catch(showProblems);
    },
  });

  function showProblems(refused: unknown): void {
    const failure = readFailure(refused);
    if (failure.kind !== 'refused') return;
    form.show(failure.code === 'email_taken' ? { email: 'not_available' } : failure.fields);
  }

  return (
    <form {...form.formProps} className={stack.stack}>
      {error !== null && domainCodeOf(error) !== 'email_taken' && (
        <Notice tone="red">{translateError(error)}</Notice>
      )}
      <div className={stack.pair}>
        <TextField
          {...form.field('firstName')}
          label={t('firstName')}
          limits={LIMITS.name}
          autoComplete="given-name"
          autoFocus
        />
        <TextField
          {...form.field('lastName')}
          label={t('lastName')}
          limits={LIMITS.name}
          autoComplete="family-name"
        />
      </div>
      <TextField
        {...form.field('email')}
        label={t('email')}
        limits={LIMITS.email}
        problemText={{ invalid: t('invalidEmail'), not_available: t('errors:email_taken') }}
        type="email"
        autoComplete="email"
      />
      <TextField
        {...form.field('phone')}
        label={t('phone')}
        limits={LIMITS.phone}
        hint={t('phoneHint')}
        type="tel"
        autoComplete="tel"
        optional
      />
      <PasswordField
        {...form.field('password')}
        label={t('password')}
        limits={LIMITS.password}
        hint={t('passwordHint', { count: LIMITS.password.min })}
        autoComplete="new-password"
      />
      <Button type="submit" size="lg" loading={busy}>
        {submitLabel}
      </Button>
    </form>
  );
}

function checkAccount(values: Record<FieldName, string>) {
  return problemsOf({
    firstName: checkText(values.firstName, LIMITS.name),
    lastName: checkText(values.lastName, LIMITS.name),
    email: checkEmail(values.email),
    phone: checkOptionalText(values.phone, LIMITS.phone),
    password: checkNewPassword(values.password),
  });
}
