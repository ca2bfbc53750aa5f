import { useTranslation } from 'react-i18next';
import classes from './page-skeleton.module.css';

/** Stands for a page that takes longer than a blink to come. */
export function PageSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page} role="status" aria-label={t('loading')}>
      <span className={classes.title} />
      <span className={classes.line} />
      <span className={classes.line} />
      <span className={classes.block} />
    </div>
  );
}
