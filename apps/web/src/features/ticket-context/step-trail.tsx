import type { Step } from '@etape/shared/guidance/state';
import classes from './step-trail.module.css';
import { StepTrailItem } from './step-trail-item.tsx';

type StepTrailProps = { steps: readonly Step[] };

export function StepTrail({ steps }: StepTrailProps) {
  return (
    <ol className={classes.trail}>
      {steps.map((step) => (
        <StepTrailItem key={step.number} step={step} />
      ))}
    </ol>
  );
}
