import type { Days } from '@etape/shared/period';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CustomPeriod } from './custom-period.tsx';
import { PERIOD_NAMES, type PeriodName } from './dashboard-search.ts';
import classes from './period-picker.module.css';

type PeriodPickerProps = {
  /** null: dates of one's own. */
  name: PeriodName | null;
  days: Days;
};

/** The periods to look at. Links, because each has an address of its own. */
export function PeriodPicker({ name, days }: PeriodPickerProps) {
  const { t } = useTranslation('dashboards');
  return (
    <div className={classes.picker}>
      <nav className={classes.names} aria-label={t('period.label')}>
        {PERIOD_NAMES.map((one) => (
          <Link
            key={one}
            to="/dashboard"
            search={(before) => ({ ...before, period: one, from: undefined, to: undefined })}
            className={classes.name}
            aria-current={one === name || undefined}
          >
            {t(`period.${one}`)}
          </Link>
        ))}
        <Link
          to="/dashboard"
          search={(before) => ({ ...before, period: undefined, from: days.from, to: days.to })}
          className={classes.name}
          aria-current={name === null || undefined}
        >
          {t('period.custom')}
        </Link>
      </nav>
      {name === null && <CustomPeriod days={days} />}
    </div>
  );
}
