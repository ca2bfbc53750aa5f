import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import classes from './test-outcome.module.css';

type TestOutcomeProps = {
  /** What is said while it runs; null: it does not. */
  running: string | null;
  outcome: { ok: boolean; title: string; text?: ReactNode } | null;
};

/** What came of trying something out. */
export function TestOutcome({ running, outcome }: TestOutcomeProps) {
  // The region is always there: screen readers announce what changes inside one, not a new one.
  return (
    <div role="status" className={classes.region}>
      {running !== null ? (
        <p className={classes.line}>{running}</p>
      ) : (
        outcome !== null && (
          <p className={classes.line} data-tone={outcome.ok ? 'green' : 'red'}>
            {outcome.ok ? (
              <CircleCheck size={17} aria-hidden="true" />
            ) : (
              <TriangleAlert size={17} aria-hidden="true" />
            )}
            <span>
              <strong>{outcome.title}</strong> {outcome.text}
            </span>
          </p>
        )
      )}
    </div>
  );
}
