import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './import-step.module.css';

type ImportStepProps = {
  title: string;
  text?: string;
  children?: ReactNode;
  /** What can be done now; the main thing last. */
  actions?: ReactNode;
  /** The page came with this step: the focus is where it belongs already. */
  first?: boolean;
};

/** A step of the import. What it is takes the focus, since the button that led here is gone. */
export function ImportStep(props: ImportStepProps) {
  const { title, text, children, actions, first = false } = props;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!first) heading.current?.focus();
  }, [first]);
  return (
    <section className={classes.step} aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1} className={classes.title}>
        {title}
      </h2>
      {text !== undefined && <p className={classes.text}>{text}</p>}
      {children}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
