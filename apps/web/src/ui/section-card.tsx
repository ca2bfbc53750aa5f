import { type ReactNode, useId } from 'react';
import classes from './section-card.module.css';

type SectionCardProps = { title: string; text?: string; children: ReactNode };

/** A titled part of a settings page. */
export function SectionCard({ title, text, children }: SectionCardProps) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      <div className={classes.body}>{children}</div>
    </section>
  );
}
