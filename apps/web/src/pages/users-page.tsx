import type { PasswordLink, UserDetails } from '@etape/shared/users';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ExportUsers } from '../features/csv-export/export-users.tsx';
import { ImportLink } from '../features/csv-import/import-link.tsx';
import { CreateUserDialog } from '../features/users/create-user-dialog.tsx';
import { FoundUsers } from '../features/users/found-users.tsx';
import { PasswordLinkDialog } from '../features/users/password-link-dialog.tsx';
import { usersInput } from '../features/users/use-user-pages.ts';
import { UserFilters } from '../features/users/user-filters.tsx';
import { Button } from '../ui/button.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';

type Opened = { type: 'create' } | { type: 'created'; user: UserDetails; link: PasswordLink };

export function UsersPage() {
  const { t } = useTranslation('users');
  usePageTitle(t('title'));
  const filters = useSearch({ from: '/shell/admin/users' });
  const navigate = useNavigate({ from: '/admin/users' });
  const [opened, setOpened] = useState<Opened | null>(null);
  return (
    <>
      <PageHeader
        title={t('title')}
        text={t('text')}
        actions={
          <>
            <ImportLink kind="users" />
            <ExportUsers filters={usersInput(filters)} />
            <Button onClick={() => setOpened({ type: 'create' })}>
              <UserPlus size={17} aria-hidden="true" />
              {t('add')}
            </Button>
          </>
        }
      />
      <UserFilters
        filters={filters}
        onFilter={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
        }
      />
      <FoundUsers filters={filters} />
      {opened?.type === 'create' && (
        <CreateUserDialog
          onCreated={(created) => setOpened({ type: 'created', ...created })}
          onClose={() => setOpened(null)}
        />
      )}
      {opened?.type === 'created' && (
        <PasswordLinkDialog
          person={opened.user}
          link={opened.link}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}
