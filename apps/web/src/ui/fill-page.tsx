import type { ReactNode } from 'react';
import classes from './fill-page.module.css';

type FillPageProps = { children: ReactNode };

/** A page that is exactly as high as the room that the window leaves it. */
export function FillPage({ children }: FillPageProps) {
  return (
    <div className={classes.fill}>
      <div className={classes.page}>{children}</div>
    </div>
  );
}
