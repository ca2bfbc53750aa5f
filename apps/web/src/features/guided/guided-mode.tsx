import type { ActiveGuidance } from '@etape/shared/guidance/state';
import { findOpenStep } from '@etape/shared/guidance/state';
import { useTranslation } from 'react-i18next';
import { useImmersive } from '../../ui/immersion.ts';
import { usePageTitle } from '../../ui/use-page-title.ts';
import { StepTalk } from '../conversation/step-talk.tsx';
import { usePresence } from '../tickets/use-presence.ts';
import type { ReadyTicket } from '../tickets/use-ticket.ts';
import { AnswerStep } from './answer-step.tsx';
import { BlockedStep } from './blocked-step.tsx';
import { CurrentStep } from './current-step.tsx';
import { DoneSteps } from './done-steps.tsx';
import { GuidedHeader } from './guided-header.tsx';
import classes from './guided-mode.module.css';
import { StepProgress } from './step-progress.tsx';
import { useStepAnswers } from './use-step-answers.ts';
import { useStepSeen } from './use-step-seen.ts';
import { WaitingForStep } from './waiting-for-step.tsx';

type GuidedModeProps = { state: ReadyTicket; guidance: ActiveGuidance };

/** The employee's screen while somebody guides them: the step that is due, and nothing beside it. */
export function GuidedMode({ state, guidance }: GuidedModeProps) {
  const { t } = useTranslation('guidance');
  const { ticket, timeline, pending } = state;
  const { technician, steps, session } = guidance;
  const isOnline = usePresence(ticket.id);
  const answers = useStepAnswers(ticket.id, guidance);
  const open = findOpenStep(guidance);
  const done = steps.filter((step) => step.status === 'confirmed');
  const name = technician.firstName;
  useImmersive(true);
  useStepSeen(ticket.id, guidance);
  usePageTitle(open === null ? t('guides', { name }) : t('step', { number: open.number }));
  return (
    <div className={classes.guided}>
      <GuidedHeader ticket={ticket} technician={technician} online={isOnline(technician.id)} />
      <div className={classes.body}>
        <StepProgress key={`progress-${open?.number}`} done={done.length} open={open !== null}>
          <DoneSteps steps={done} />
        </StepProgress>
        {open === null ? (
          <WaitingForStep
            technician={technician}
            online={isOnline(technician.id)}
            last={steps.at(-1)}
            unsent={pending.at(-1)?.state ?? null}
          />
        ) : (
          <CurrentStep key={`step-${open.number}`} step={open} name={name}>
            {open.status === 'blocked' && (
              <StepTalk
                timeline={timeline}
                pending={pending}
                session={session}
                step={open.number}
              />
            )}
          </CurrentStep>
        )}
        {open?.status === 'awaiting' && (
          <AnswerStep
            key={`answer-${open.number}`}
            revision={open.revision}
            name={name}
            onConfirm={() => answers.confirm(open)}
            onBlock={(reason, note) => answers.block(open, reason, note)}
          />
        )}
        {open?.status === 'blocked' && (
          <BlockedStep
            ticketId={ticket.id}
            name={name}
            onConfirm={() => answers.confirm(open)}
            onSend={answers.say}
          />
        )}
      </div>
    </div>
  );
}
