import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './queue-skeleton.module.css';

const ROWS = ['70%', '55%', '80%', '60%', '45%'];

export function QueueSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.rows} role="status" aria-label={t('loading')}>
      {ROWS.map((width) => (
        <div key={width} className={classes.row}>
          <Skeleton height={14} width={width} />
          <Skeleton height={12} width="85%" mt={10} />
          <Skeleton height={20} width={120} radius="xl" mt={10} />
        </div>
      ))}
    </div>
  );
}
