import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LogFilters } from '../features/admin-log/log-filters.tsx';
import { LogList } from '../features/admin-log/log-list.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './admin-log-page.module.css';

export function AdminLogPage() {
  const { t } = useTranslation('journal');
  usePageTitle(t('title'));
  const search = useSearch({ from: '/shell/admin/log' });
  const navigate = useNavigate({ from: '/admin/log' });
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} text={t('text')} />
      <LogFilters
        search={search}
        onChange={(change) =>
          void navigate({ search: (before) => ({ ...before, ...change }), replace: true })
        }
      />
      <LogList search={search} onClear={() => void navigate({ search: {}, replace: true })} />
    </div>
  );
}
