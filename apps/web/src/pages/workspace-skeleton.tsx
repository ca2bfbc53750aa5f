import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './workspace-skeleton.module.css';

export function WorkspaceSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.ticket} role="status" aria-label={t('loading')}>
      <div className={classes.header}>
        <Skeleton height={18} width="45%" />
        <Skeleton height={12} width="60%" mt={10} />
      </div>
      <div className={classes.body}>
        <Skeleton height={64} width="70%" radius="lg" />
        <Skeleton height={64} width="70%" radius="lg" ml="auto" />
        <Skeleton height={64} width="70%" radius="lg" ml="auto" />
      </div>
    </div>
  );
}
