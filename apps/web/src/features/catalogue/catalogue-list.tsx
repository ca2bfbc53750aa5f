import { Skeleton } from '@mantine/core';
import { Archive, SearchX, Shapes } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { translateError } from '../../app/domain-error.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import classes from './catalogue-list.module.css';
import type { CatalogueKind } from './use-archiving.ts';

type CatalogueListProps = {
  kind: CatalogueKind;
  /** The archived ones are shown. */
  archived: boolean;
  /** A search or a filter leaves some out. */
  narrowed: boolean;
  /** How many there are to show; `null` until they are known. */
  count: number | null;
  /** There are more of them than those. */
  more?: boolean;
  error: unknown;
  onRetry: () => void;
  children: ReactNode;
};

/** What a list of the catalogue says while it loads, when it fails, and when there is nothing. */
export function CatalogueList(props: CatalogueListProps) {
  const { kind, count, more = false, error, onRetry, children } = props;
  const { t } = useTranslation(['catalogue', 'common']);
  if (count === null) {
    if (error !== null) return <ErrorState text={translateError(error)} onRetry={onRetry} />;
    return (
      <div role="status" aria-label={t('common:loading')}>
        <Skeleton height={320} radius={14} />
      </div>
    );
  }
  if (count === 0) {
    return (
      <div className={classes.empty} role="status">
        {props.narrowed ? (
          <EmptyState
            icon={<SearchX size={24} />}
            title={t(`${kind}.noneFound`)}
            text={t('tryOther')}
          />
        ) : props.archived ? (
          <EmptyState
            icon={<Archive size={24} />}
            title={t(`${kind}.noneArchivedTitle`)}
            text={t(`${kind}.noneArchivedText`)}
          />
        ) : (
          <EmptyState
            icon={<Shapes size={24} />}
            title={t(`${kind}.noneTitle`)}
            text={t(`${kind}.noneText`)}
          />
        )}
      </div>
    );
  }
  return (
    <>
      <p className={classes.count} role="status">
        {more ? t('moreThan', { count }) : t(`${kind}.count`, { count })}
      </p>
      {children}
    </>
  );
}
