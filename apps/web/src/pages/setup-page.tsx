import { useTranslation } from 'react-i18next';
import { trpc } from '../app/trpc.ts';
import { AuthCard } from '../features/auth/auth-card.tsx';
import { NewAccountForm } from '../features/auth/new-account-form.tsx';
import { useBeginNewSession } from '../features/auth/use-begin-new-session.ts';
import { usePageTitle } from '../ui/use-page-title.ts';

/** The first start, with nobody there yet. */
export function SetupPage() {
  const { t } = useTranslation('auth');
  const create = trpc.setup.createAdmin.useMutation({ onSuccess: useBeginNewSession() });
  usePageTitle(t('setupTitle'));
  return (
    <AuthCard title={t('setupTitle')} text={t('setupText')}>
      <NewAccountForm
        submitLabel={t('setupSubmit')}
        error={create.error}
        busy={create.isPending || create.isSuccess}
        create={create.mutateAsync}
      />
    </AuthCard>
  );
}
