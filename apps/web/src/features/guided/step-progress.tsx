import { ChevronDown } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './step-progress.module.css';

type StepProgressProps = { done: number; open: boolean; children: ReactNode };

/** More dots than these would not fit a phone; the number says the rest. */
const MOST_DOTS = 7;

/** How far the guidance has come, and the way to the steps that are done. */
export function StepProgress({ done, open, children }: StepProgressProps) {
  const { t } = useTranslation('guidance');
  const [expanded, setExpanded] = useState(false);
  const id = useId();
  const dots = Array.from({ length: Math.min(done, MOST_DOTS) }, (_, index) => index);
  return (
    <div className={classes.progress}>
      <div className={classes.row}>
        <span className={classes.dots} aria-hidden="true">
          {dots.map((dot) => (
            <i key={dot} />
          ))}
          <i data-now data-open={open || undefined} />
        </span>
        {done > 0 && (
          <button
            type="button"
            className={classes.count}
            aria-expanded={expanded}
            aria-controls={id}
            onClick={() => setExpanded(!expanded)}
          >
            {t('stepsDone', { count: done })}
            <ChevronDown size={16} aria-hidden="true" />
          </button>
        )}
      </div>
      <div id={id} hidden={!expanded} className={classes.list}>
        {children}
      </div>
    </div>
  );
}
