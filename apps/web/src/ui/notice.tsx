import type { ReactNode } from 'react';
import classes from './notice.module.css';

type NoticeProps = { tone: 'red' | 'amber' | 'iris' | 'green'; children: ReactNode };

/** A sentence that matters, above the form it is about; failures are announced at once. */
export function Notice({ tone, children }: NoticeProps) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'red' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
