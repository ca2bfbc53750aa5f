import type { ManagedUser } from '@etape/shared/users';
import { Skeleton } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { moreOf } from '../../app/more-of.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { LoadMore } from '../../ui/load-more.tsx';
import { RelativeTime } from '../../ui/relative-time.tsx';
import classes from './found-users.module.css';
import { useUserPages } from './use-user-pages.ts';
import { UserLink } from './user-link.tsx';
import type { UserSearch } from './user-search.ts';
import { UserStatusPill } from './user-status-pill.tsx';

/** Whom the filters let through. */
export function FoundUsers({ filters }: { filters: UserSearch }) {
  const { t } = useTranslation(['users', 'common']);
  const pages = useUserPages(filters);
  const { users, error } = pages;
  if (users === null) {
    if (error !== null) {
      return <ErrorState text={translateError(error)} onRetry={() => void pages.refetch()} />;
    }
    return (
      <div role="status" aria-label={t('common:loading')}>
        <Skeleton height={320} radius={14} />
      </div>
    );
  }
  // There is always at least whoever looks at it: only filters leave nobody.
  if (users.length === 0) {
    return (
      <div className={classes.empty} role="status">
        <EmptyState icon={<SearchX size={24} />} title={t('noneFound')} text={t('tryOther')} />
      </div>
    );
  }
  const columns: Column<ManagedUser>[] = [
    { key: 'name', header: t('name'), main: true, cell: (user) => <UserLink user={user} /> },
    { key: 'role', header: t('role'), cell: (user) => t(`common:role.${user.role}`) },
    {
      key: 'department',
      header: t('department'),
      cell: (user) => user.department?.name ?? t('noDepartment'),
    },
    {
      key: 'status',
      header: t('account'),
      cell: (user) => <UserStatusPill status={user.status} />,
    },
    {
      key: 'seen',
      header: t('lastSeen'),
      cell: (user) =>
        user.lastSeenAt === null ? t('never') : <RelativeTime at={user.lastSeenAt} />,
    },
  ];
  const count = users.length;
  return (
    <>
      <p className={classes.count} role="status">
        {pages.hasNextPage ? t('moreThan', { count }) : t('count', { count })}
      </p>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={users}
        rowKey={(user) => user.id}
        isDimmed={(user) => user.status === 'inactive'}
      />
      {pages.hasNextPage && <LoadMore {...moreOf(pages)} />}
    </>
  );
}
