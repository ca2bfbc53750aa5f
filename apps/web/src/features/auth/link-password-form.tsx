import type { AccountLinkView } from '@etape/shared/account-links';
import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import type { Session } from '@etape/shared/users';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, readFailure, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { checkNewPassword, problemsOf } from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { useForm } from '../../ui/use-form.ts';
import classes from './link-password-form.module.css';

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
  const follow = trpc.auth.followLink.useMutation({
    onSuccess: props.onSignedIn,
    onError(error) {
      if (domainCodeOf(error) === 'link_invalid') return props.onInvalid();
      const failure = readFailure(error);
      if (failure.kind === 'refused') form.show(failure.fields);
    },
  });
  const form = useForm<'password', FieldProblem>({
    initial: { password: '' },
    check: ({ password }) => problemsOf({ password: checkNewPassword(password) }),
    onSubmit: ({ password }) => follow.mutate({ token, password }),
  });
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
        {t(link.purpose === 'invitation' ? 'invitationSubmit' : 'resetSubmit')}
      </Button>
    </form>
  );
}
