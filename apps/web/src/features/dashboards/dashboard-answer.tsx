import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { ErrorState } from '../../ui/error-state.tsx';
import classes from './dashboard-answer.module.css';
import { DashboardSkeleton } from './dashboard-skeleton.tsx';

type Query<Data> = {
  data: Data | undefined;
  error: unknown;
  isPlaceholderData: boolean;
  refetch: () => unknown;
};

type DashboardAnswerProps<Data> = { query: Query<Data>; children: (data: Data) => ReactNode };

/** A dashboard, or what stands in its place; another period leaves the old one there until it comes. */
export function DashboardAnswer<Data>({ query, children }: DashboardAnswerProps<Data>) {
  const { t } = useTranslation('dashboards');
  const { data, error, isPlaceholderData } = query;
  if (error !== null && (data === undefined || isPlaceholderData)) {
    return (
      <ErrorState
        title={t('failed')}
        text={translateError(error)}
        onRetry={() => void query.refetch()}
      />
    );
  }
  if (data === undefined) return <DashboardSkeleton />;
  return (
    <div
      className={classes.dashboard}
      aria-busy={isPlaceholderData}
      data-waiting={isPlaceholderData || undefined}
    >
      {children(data)}
    </div>
  );
}
