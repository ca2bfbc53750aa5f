import type { Days } from '@etape/shared/period';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { formatCalendarDate } from '../../i18n/format.ts';
import { Figure, type FigureProps } from './figure.tsx';
import classes from './figure-list.module.css';

type FigureListProps = {
  title: string;
  /** The days that are counted, where it is not "now". */
  days?: Days;
  figures: readonly FigureProps[];
};

/** Figures that belong together, each with what it means. */
export function FigureList({ title, days, figures }: FigureListProps) {
  const { t } = useTranslation('dashboards');
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {days !== undefined && (
          <p className={classes.days}>
            {t('period.days', {
              from: formatCalendarDate(days.from, { year: true }),
              to: formatCalendarDate(days.to, { year: true }),
            })}
          </p>
        )}
      </div>
      <dl className={classes.list}>
        {figures.map((figure) => (
          <Figure key={figure.name} {...figure} />
        ))}
      </dl>
    </section>
  );
}
