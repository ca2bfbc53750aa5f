import { refuse } from '../errors.ts';
import { can } from '../permissions.ts';
import type { GuidanceCommand, GuidanceContext } from './commands.ts';
import type { Decision } from './decision.ts';
import { type ActiveGuidance, findOpenStep } from './state.ts';

type GuidingCommand = Extract<GuidanceCommand, { type: 'instruct' | 'rewrite' | 'withdraw' }>;

/** What the guiding technician, and nobody else, does with the steps. */
export function decideGuiding(context: GuidanceContext, command: GuidingCommand): Decision {
  const { actor, ticket, guidance } = context;
  if (guidance.status === 'inactive') {
    return refuse(can(actor, 'guidance.start', ticket) ? 'guidance_inactive' : 'forbidden');
  }
  if (!isGuiding(context, guidance)) return refuse('forbidden');
  if (command.type === 'instruct') {
    return guidance.status === 'idle'
      ? sendInstruction(guidance, command.body)
      : refuse('step_not_confirmed');
  }
  const open = findOpenStep(guidance);
  if (open === null || open.number !== command.step) return refuse('step_not_open');
  const about = { session: guidance.session, step: open.number };
  if (command.type === 'withdraw') {
    return {
      ok: true,
      events: [{ type: 'instruction_withdrawn', ...about, revision: open.revision }],
      leadsTo: 'idle',
    };
  }
  const revision = open.revision + 1;
  return {
    ok: true,
    events: [{ type: 'instruction_rewritten', ...about, revision, body: command.body }],
    leadsTo: 'awaiting',
  };
}

/** The technician of the session, as long as their role and the ticket still let them guide. */
export function isGuiding({ actor, ticket }: GuidanceContext, guidance: ActiveGuidance): boolean {
  return actor.id === guidance.technician.id && can(actor, 'guidance.start', ticket);
}

/** The next number: withdrawn steps stay in the list, so their numbers are never used again. */
export function sendInstruction(guidance: ActiveGuidance, body: string): Decision {
  const step = guidance.steps.length + 1;
  return {
    ok: true,
    events: [{ type: 'instruction_sent', session: guidance.session, step, revision: 1, body }],
    leadsTo: 'awaiting',
  };
}
