import type { FieldProblem } from '@etape/shared/errors';
import { LIMITS } from '@etape/shared/limits';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, readFailure, translateError } from '../../app/domain-error.ts';
import { trpc } from '../../app/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { checkNewPassword, problemsOf } from '../../ui/check-fields.ts';
import stack from '../../ui/form-stack.module.css';
import { Notice } from '../../ui/notice.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { useForm } from '../../ui/use-form.ts';
import { useCurrentUser } from '../auth/session-store.ts';

const EMPTY = { currentPassword: '', newPassword: '' };

export function PasswordForm() {
  const { t } = useTranslation(['account', 'auth']);
  const user = useCurrentUser();
  const change = trpc.profile.changePassword.useMutation({
    onSuccess: () => form.reset(EMPTY),
    onError(error) {
      const failure = readFailure(error);
      if (failure.kind !== 'refused') return;
      const wrong = failure.code === 'invalid_credentials';
      form.show(wrong ? { currentPassword: 'invalid' } : failure.fields);
    },
  });
  const form = useForm<keyof typeof EMPTY, FieldProblem>({
    initial: EMPTY,
    check: ({ currentPassword, newPassword }) =>
      problemsOf({
        currentPassword: currentPassword === '' ? 'required' : null,
        newPassword:
          newPassword !== '' && newPassword === currentPassword
            ? 'not_available'
            : checkNewPassword(newPassword),
      }),
    onSubmit: (values) => change.mutate(values),
  });
  const failed = change.error !== null && domainCodeOf(change.error) !== 'invalid_credentials';
  return (
    <SectionCard title={t('passwordTitle')} text={t('passwordText')}>
      <form {...form.formProps} className={stack.stack}>
        {failed && <Notice tone="red">{translateError(change.error)}</Notice>}
        {change.isSuccess && <Notice tone="green">{t('passwordChanged')}</Notice>}
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
          label={t('currentPassword')}
          problemText={{ invalid: t('wrongPassword') }}
          autoComplete="current-password"
        />
        <PasswordField
          {...form.field('newPassword')}
          label={t('newPassword')}
          limits={LIMITS.password}
          problemText={{ not_available: t('samePassword') }}
          hint={t('auth:passwordHint', { count: LIMITS.password.min })}
          autoComplete="new-password"
        />
        <div>
          <Button type="submit" variant="default" loading={change.isPending}>
            {t('changePassword')}
          </Button>
        </div>
      </form>
    </SectionCard>
  );
}
