import type { ReactNode } from 'react';
import classes from './filter-row.module.css';

type FilterRowProps = { label: string; children: ReactNode };

/** The search and the filters above a list. */
export function FilterRow({ label, children }: FilterRowProps) {
  return (
    <search aria-label={label} className={classes.row}>
      {children}
    </search>
  );
}
