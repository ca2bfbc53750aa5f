import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DashboardView } from './dashboard-search.ts';
import classes from './dashboard-tabs.module.css';

type DashboardTabsProps = {
  views: readonly DashboardView[];
  current: DashboardView;
};

/** Whose figures to look at, for whoever may choose. */
export function DashboardTabs({ views, current }: DashboardTabsProps) {
  const { t } = useTranslation('dashboards');
  const nameOf = (view: DashboardView) =>
    view === 'technician' && !views.includes('desk') ? t('views.own') : t(`views.${view}`);
  return (
    <nav className={classes.tabs} aria-label={t('views.label')}>
      {views.map((view) => (
        <Link
          key={view}
          to="/dashboard"
          search={(before) => ({ ...before, whose: view, technician: undefined })}
          className={classes.tab}
          aria-current={view === current || undefined}
        >
          {nameOf(view)}
        </Link>
      ))}
    </nav>
  );
}
