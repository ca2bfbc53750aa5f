import type { AccountLinkView } from '@etape/shared/account-links';
import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import type { Session } from '@etape/shared/users';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, readFailure, translateError } from '../../app/domain-error.ts';
import { lazyPart } from '../../app/lazy-part.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { checkNewPassword, problemsOf } from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import classes from './link-password-form.module.css';

/** Few have a second factor. */
const CodeForm = lazyPart(() => import('./code-form.tsx'), 'CodeForm', 'factor');

type LinkPasswordFormProps = {
  token: string;
  link: AccountLinkView;
  onSignedIn: (session: Session) => void;
  /** It was used, or expired, while the page was open. */
  onInvalid: () => void;
};

/** Sets the password of a link's account and signs its bearer in. */
export function LinkPasswordForm(props: LinkPasswordFormProps) {
  const { t } = useTranslation(['links', 'auth']);
  const { token, link } = props;
  const [password, setPassword] = useState<string | null>(null);
  const follow = trpc.auth.followLink.useMutation({
    onSuccess: props.onSignedIn,
    onError(error, sent) {
      const code = domainCodeOf(error);
      if (code === 'link_invalid') return props.onInvalid();
      // Whoever has a second factor is asked for a code as well: a mailbox alone is none.
      if (code === 'second_factor_required') return setPassword(sent.password);
      const failure = readFailure(error);
      if (failure.kind === 'refused') form.show(failure.fields);
    },
  });
  const form = useForm<'password', FieldProblem>({
    initial: { password: '' },
    check: ({ password }) => problemsOf({ password: checkNewPassword(password) }),
    onSubmit: (values) => follow.mutate({ token, ...values }),
  });
  const submitLabel = t(link.purpose === 'invitation' ? 'invitationSubmit' : 'resetSubmit');
  if (password !== null) {
    return (
      <Suspense>
        <CodeForm
          submitLabel={submitLabel}
          error={domainCodeOf(follow.error) === 'second_factor_required' ? null : follow.error}
          busy={follow.isPending || follow.isSuccess}
          send={(code, onError) => follow.mutate({ token, password, code }, { onError })}
          onBack={() => setPassword(null)}
        />
      </Suspense>
    );
  }
  return (
    <form {...form.formProps} className={stack.stack}>
      {follow.error && <Notice tone="red">{translateError(follow.error)}</Notice>}
      <p className={classes.account}>
        {t('account')} <strong>{link.email}</strong>
      </p>
      {/* Tells a password manager whose password this is. */}
      <input
        type="text"
        name="username"
        autoComplete="username"
        value={link.email}
        readOnly
        hidden
      />
      <PasswordField
        {...form.field('password')}
        label={t('auth:password')}
        limits={LIMITS.password}
        hint={t('auth:passwordHint', { count: LIMITS.password.min })}
        autoComplete="new-password"
      />
      <Button type="submit" size="lg" loading={follow.isPending || follow.isSuccess}>
        {submitLabel}
      </Button>
    </form>
  );
}
