import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpc } from '../app/trpc.ts';
import { AuthCard } from '../features/auth/auth-card.tsx';
import { NewAccountForm } from '../features/auth/new-account-form.tsx';
import { useBeginNewSession } from '../features/auth/use-begin-new-session.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

export function RegisterPage() {
  const { t } = useTranslation('auth');
  const { back } = useSearch({ from: '/register' });
  const register = trpc.auth.register.useMutation({ onSuccess: useBeginNewSession() });
  usePageTitle(t('registerTitle'));
  return (
    <AuthCard
      title={t('registerTitle')}
      text={t('registerText')}
      footer={
        <>
          {t('haveAccount')}{' '}
          <Link to="/sign-in" search={back === undefined ? {} : { back }}>
            {t('signIn')}
          </Link>
        </>
      }
    >
      <NewAccountForm
        submitLabel={t('register')}
        error={register.error}
        busy={register.isPending || register.isSuccess}
        create={register.mutateAsync}
      />
    </AuthCard>
  );
}
