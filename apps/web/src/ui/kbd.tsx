import type { ReactNode } from 'react';
import classes from './kbd.module.css';

type KbdProps = { children: ReactNode };

export function Kbd({ children }: KbdProps) {
  return <kbd className={classes.kbd}>{children}</kbd>;
}
