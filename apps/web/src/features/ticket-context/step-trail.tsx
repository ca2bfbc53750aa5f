import type { Step } from '@etape/shared/guidance/state';
import classes from './step-trail.module.css';
import { StepTrailItem } from './step-trail-item.tsx';

type StepTrailProps = { steps: readonly Step[]; wordedAt?: string | undefined; over?: boolean };

export function StepTrail({ steps, wordedAt, over = false }: StepTrailProps) {
  return (
    <ol className={classes.trail}>
      {steps.map((step) => (
        <StepTrailItem key={step.number} step={step} wordedAt={wordedAt} over={over} />
      ))}
    </ol>
  );
}
