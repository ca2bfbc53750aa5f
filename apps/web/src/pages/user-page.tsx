import { Link } from '@tanstack/react-router';
import { UserRoundX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { domainCodeOf, translateError } from '../app/domain-error.ts';
import { trpc } from '../app/trpc.ts';
import { UserAccount } from '../features/users/user-account.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { PageSkeleton } from '../ui/page-skeleton.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

/** One account, for administrators. */
export function UserPage({ userId }: { userId: number }) {
  const { t } = useTranslation('users');
  const query = trpc.users.get.useQuery({ userId });
  const user = query.data;
  usePageTitle(user === undefined ? t('title') : `${user.firstName} ${user.lastName}`);
  if (user !== undefined) return <UserAccount user={user} />;
  if (query.error === null) return <PageSkeleton />;
  const code = domainCodeOf(query.error);
  // A number that cannot be one of ours is refused for what it is.
  if (code === 'not_found' || code === 'validation') {
    return (
      <EmptyState
        heading
        icon={<UserRoundX size={24} />}
        title={t('goneTitle')}
        action={<Link to="/admin/users">{t('backToList')}</Link>}
      />
    );
  }
  return <ErrorState text={translateError(query.error)} onRetry={() => void query.refetch()} />;
}
