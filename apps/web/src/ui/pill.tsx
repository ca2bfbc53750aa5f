import type { ReactNode } from 'react';
import classes from './pill.module.css';

export type PillTone = 'neutral' | 'iris' | 'amber' | 'green' | 'red';

type PillProps = { tone?: PillTone; dot?: boolean; children: ReactNode };

export function Pill({ tone = 'neutral', dot = false, children }: PillProps) {
  return (
    <span className={classes.pill} data-tone={tone}>
      {dot && <span className={classes.dot} />}
      {children}
    </span>
  );
}
