import type { ReactNode } from 'react';
import classes from './sections.module.css';

/** Two beside each other where there is room; tables take the whole width. */
export function Sections({ children }: { children: ReactNode }) {
  return <div className={classes.sections}>{children}</div>;
}
