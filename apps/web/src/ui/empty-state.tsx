import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

type EmptyStateProps = {
  icon?: ReactNode;
  title: string;
  /** What to do about it. */
  text?: string;
  action?: ReactNode;
  /** The page consists of this alone: its title is the page's. */
  heading?: boolean;
};

/** What an empty list says instead of nothing. */
export function EmptyState({ icon, title, text, action, heading = false }: EmptyStateProps) {
  const Title = heading ? 'h1' : 'p';
  return (
    <div className={classes.empty}>
      {icon !== undefined && (
        <span className={classes.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      <Title className={classes.title}>{title}</Title>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </div>
  );
}
