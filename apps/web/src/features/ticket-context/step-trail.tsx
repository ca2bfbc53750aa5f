import type { Step } from '@etape/shared/guidance/state';
import classes from './step-trail.module.css';
import { StepTrailItem } from './step-trail-item.tsx';

type StepTrailProps = { steps: readonly Step[]; wordedAt?: string | undefined };

export function StepTrail({ steps, wordedAt }: StepTrailProps) {
  return (
    <ol className={classes.trail}>
      {steps.map((step) => (
        <StepTrailItem key={step.number} step={step} wordedAt={wordedAt} />
      ))}
    </ol>
  );
}
