import type { ReactNode } from 'react';
import classes from './detail-row.module.css';

type DetailRowProps = { label: string; more?: string; children: ReactNode };

export function DetailRow({ label, more, children }: DetailRowProps) {
  return (
    <>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {children}
        {more !== undefined && more !== '' && <span className={classes.more}>{more}</span>}
      </dd>
    </>
  );
}
