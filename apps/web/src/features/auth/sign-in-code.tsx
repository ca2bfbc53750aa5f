import type { LoginInput } from '@etape/shared/auth-schemas';
import { useTranslation } from 'react-i18next';
import { trpc } from '../../app/trpc.ts';
import { AuthCard } from './auth-card.tsx';
import { CodeForm } from './code-form.tsx';
import { holdSignIn } from './pending-sign-in.ts';
import { beginSession } from './session-store.ts';

type SignInCodeProps = { credentials: LoginInput; onBack: () => void };

/** The second step of the sign-in, for whoever has a second factor. */
export function SignInCode({ credentials, onBack }: SignInCodeProps) {
  const { t } = useTranslation('factor');
  const login = trpc.auth.login.useMutation({
    onSuccess(session) {
      holdSignIn(null);
      beginSession(session);
    },
  });
  return (
    <AuthCard title={t('signIn.title')} text={credentials.email} footer={t('signIn.lost')}>
      <CodeForm
        submitLabel={t('signIn.submit')}
        error={login.error}
        busy={login.isPending || login.isSuccess}
        send={(code, onError) => login.mutate({ ...credentials, code }, { onError })}
        onBack={onBack}
      />
    </AuthCard>
  );
}
