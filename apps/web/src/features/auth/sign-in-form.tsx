import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { checkText, problemsOf } from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import { holdSignIn } from './pending-sign-in.ts';
import { beginSession } from './session-store.ts';
import classes from './sign-in-form.module.css';

const ANY_LENGTH = { min: 1, max: 1_000 };

type SignInFormProps = {
  forgotten: ReactNode;
  /** The password is right; what was typed is held until a code follows it. */
  onCodeNeeded: () => void;
};

/** `forgotten`: what to do without the password; it stands below the field for it. */
export function SignInForm({ forgotten, onCodeNeeded }: SignInFormProps) {
  const { t } = useTranslation('auth');
  const login = trpc.auth.login.useMutation({
    onSuccess: beginSession,
    onError(error, credentials) {
      if (domainCodeOf(error) !== 'second_factor_required') return;
      holdSignIn(credentials);
      onCodeNeeded();
    },
  });
  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) =>
      problemsOf({
        email: checkText(email, ANY_LENGTH),
        password: password === '' ? 'required' : null,
      }),
    onSubmit: (values) => login.mutate(values),
  });
  return (
    <form {...form.formProps} className={stack.stack}>
      {login.error && <Notice tone="red">{translateError(login.error)}</Notice>}
      <TextField
        {...form.field('email')}
        label={t('email')}
        type="email"
        autoComplete="username"
        autoFocus
      />
      <PasswordField
        {...form.field('password')}
        label={t('password')}
        autoComplete="current-password"
      />
      <p className={classes.aside}>{forgotten}</p>
      <Button type="submit" size="lg" loading={login.isPending || login.isSuccess}>
        {t('signIn')}
      </Button>
    </form>
  );
}
