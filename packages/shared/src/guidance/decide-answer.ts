import { refuse } from '../errors.ts';
import { can } from '../permissions.ts';
import type { GuidanceCommand, GuidanceContext } from './commands.ts';
import type { Decision } from './decision.ts';
import type { ActiveGuidance, Step } from './state.ts';

type AnswerCommand = Extract<GuidanceCommand, { type: 'seen' | 'confirm' | 'block' }>;

/**
 * What the employee says about a step. They name the wording they read: an answer to one that was
 * rewritten meanwhile is refused with `instruction_changed`.
 */
export function decideAnswer(context: GuidanceContext, command: AnswerCommand): Decision {
  const { actor, ticket, guidance } = context;
  if (!can(actor, 'guidance.answer', ticket)) return refuse('forbidden');
  if (guidance.status === 'inactive') return refuse('guidance_inactive');
  const session = command.session ?? guidance.session;
  if (session !== guidance.session) return refuse('step_not_open');
  const step = guidance.steps.find((one) => one.number === command.step);
  if (step === undefined || step.status === 'withdrawn') return refuse('step_not_open');
  if (step.revision !== command.revision) {
    return refuse('instruction_changed', { revision: step.revision });
  }
  switch (command.type) {
    case 'seen':
      return decideSeen(guidance, step);
    case 'confirm':
      return decideConfirm(guidance, step, command.comment);
    case 'block':
      return decideBlock(guidance, step, command);
    /* v8 ignore next -- @preserve: the compiler knows that nothing comes here */
    default:
      return command satisfies never;
  }
}

function decideSeen(guidance: ActiveGuidance, step: Step): Decision {
  if (step.status !== 'awaiting' || step.seenAt !== null) return nothingNew(guidance);
  return {
    ok: true,
    events: [{ type: 'step_seen', ...about(guidance, step) }],
    leadsTo: 'awaiting',
  };
}

function decideConfirm(guidance: ActiveGuidance, step: Step, comment?: string): Decision {
  if (step.status === 'confirmed') return nothingNew(guidance);
  return {
    ok: true,
    events: [
      {
        type: 'step_confirmed',
        ...about(guidance, step),
        ...(comment === undefined ? {} : { comment }),
      },
    ],
    leadsTo: 'idle',
  };
}

function decideBlock(
  guidance: ActiveGuidance,
  step: Step,
  { reason, note }: AnswerCommand & { type: 'block' },
): Decision {
  if (step.status !== 'awaiting') return refuse('step_not_open');
  return {
    ok: true,
    events: [
      {
        type: 'step_blocked',
        ...about(guidance, step),
        reason,
        ...(note === undefined ? {} : { note }),
      },
    ],
    leadsTo: 'blocked',
  };
}

function nothingNew(guidance: ActiveGuidance): Decision {
  return { ok: true, events: [], leadsTo: guidance.status };
}

function about(guidance: ActiveGuidance, step: Step) {
  return { session: guidance.session, step: step.number, revision: step.revision };
}
