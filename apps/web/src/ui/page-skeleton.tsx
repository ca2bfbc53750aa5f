import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './page-skeleton.module.css';

/** Stands for a page that takes longer than a blink to come. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} role="status" aria-label={t('loading')}>
      <Skeleton height={28} width="40%" />
      <Skeleton height={16} mt={20} />
      <Skeleton height={16} mt={10} width="85%" />
      <Skeleton height={120} mt={20} />
    </div>
  );
}
