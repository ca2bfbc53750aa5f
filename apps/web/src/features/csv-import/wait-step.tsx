import { ProgressBar } from '../../ui/progress-bar.tsx';
import { ImportStep } from './import-step.tsx';

type WaitStepProps = { title: string; text?: string };

/** Something short whose end nobody can tell. */
export function WaitStep({ title, text }: WaitStepProps) {
  return (
    <ImportStep title={title} {...(text === undefined ? {} : { text })}>
      <ProgressBar label={title} />
    </ImportStep>
  );
}
