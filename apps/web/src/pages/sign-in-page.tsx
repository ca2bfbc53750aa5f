import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AuthCard } from '../features/auth/auth-card.tsx';
import { useSession } from '../features/auth/session-store.ts';
import { SignInForm } from '../features/auth/sign-in-form.tsx';
import { Notice } from '../ui/notice.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

export function SignInPage() {
  const { t } = useTranslation(['auth', 'links', 'errors']);
  const { back } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const session = useSession();
  const reason = session.status === 'signed_out' ? session.reason : 'never';
  const search = back === undefined ? {} : { back };
  usePageTitle(t('signInTitle'));
  return (
    <AuthCard
      title={t('signInTitle')}
      text={t('signInText')}
      notice={
        <>
          {reason === 'expired' && <Notice tone="amber">{t('expired')}</Notice>}
          {reason === 'reused' && <Notice tone="red">{t('errors:session_reused')}</Notice>}
          {reason === 'left' && <Notice tone="iris">{t('signedOut')}</Notice>}
          {reason === 'inactive' && <Notice tone="red">{t('inactive')}</Notice>}
        </>
      }
      footer={
        <>
          {t('noAccount')}{' '}
          <Link to="/register" search={search}>
            {t('register')}
          </Link>
        </>
      }
    >
      <SignInForm
        onCodeNeeded={() => void navigate({ to: '/sign-in/code', search })}
        forgotten={
          <Link to="/forgotten-password" search={search}>
            {t('links:forgotten')}
          </Link>
        }
      />
    </AuthCard>
  );
}
