import { type ReactNode, useId } from 'react';
import classes from './context-section.module.css';

type ContextSectionProps = { title: string; aside?: ReactNode; children: ReactNode };

export function ContextSection({ title, aside, children }: ContextSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
        {aside !== undefined && <span className={classes.aside}>{aside}</span>}
      </h2>
      {children}
    </section>
  );
}
