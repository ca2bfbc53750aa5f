import { useTranslation } from 'react-i18next';
import classes from './dashboard-skeleton.module.css';

/** The places of the figures and of the plots. */
export function DashboardSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.skeleton} role="status" aria-label={t('loading')}>
      <div className={classes.figures}>
        {['one', 'two', 'three', 'four'].map((place) => (
          <span key={place} />
        ))}
      </div>
      <div className={classes.sections}>
        <span />
        <span />
      </div>
    </div>
  );
}
