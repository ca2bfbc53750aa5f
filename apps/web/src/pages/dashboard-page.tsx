import { useTranslation } from 'react-i18next';
import { Dashboard } from '../features/dashboards/dashboard.tsx';
import type { DashboardSearch } from '../features/dashboards/dashboard-search.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { usePageTitle } from '../ui/use-page-title.ts';
import classes from './dashboard-page.module.css';

type DashboardPageProps = { search: DashboardSearch };

export function DashboardPage({ search }: DashboardPageProps) {
  const { t } = useTranslation('dashboards');
  usePageTitle(t('title'));
  return (
    <div className={classes.page}>
      <PageHeader title={t('title')} />
      <Dashboard search={search} />
    </div>
  );
}
