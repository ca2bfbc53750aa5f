import { refuse } from '../errors.ts';
import { can } from '../permissions.ts';
import type { GuidanceCommand, GuidanceContext } from './commands.ts';
import { sendInstruction } from './decide-guiding.ts';
import type { Decision } from './decision.ts';
import type { ActiveGuidance, GuidanceState } from './state.ts';

/**
 * What becomes of a plain message. During a session the technician's becomes the next instruction
 * and the employee's is refused, except while blocked, when both talk about the open step. One that
 * names a step is meant for it: once that step is answered it is refused with `step_not_open`.
 */
export function decideMessage(
  context: GuidanceContext,
  { body, step }: Omit<GuidanceCommand & { type: 'message' }, 'type'>,
): Decision {
  const { actor, ticket, guidance } = context;
  if (!can(actor, 'ticket.message', ticket)) return refuse('forbidden');
  if (ticket.status === 'closed' || ticket.status === 'cancelled') return refuse('ticket_closed');
  if (step !== undefined && !isStuckAt(guidance, step)) return refuse('step_not_open');
  if (guidance.status === 'inactive') {
    return { ok: true, events: [{ type: 'message_posted', body }], leadsTo: 'inactive' };
  }
  if (actor.id === guidance.technician.id) return decideByTechnician(guidance, body);
  if (actor.id === ticket.requesterId) return decideByRequester(guidance, body);
  // A third voice would break "one step at a time"; internal notes stay open to them.
  return refuse('guidance_active');
}

function isStuckAt(guidance: GuidanceState, step: number): boolean {
  return guidance.status === 'blocked' && guidance.steps.length === step;
}

function decideByTechnician(guidance: ActiveGuidance, body: string): Decision {
  switch (guidance.status) {
    case 'idle':
      return sendInstruction(guidance, body);
    case 'awaiting':
      return refuse('step_not_confirmed');
    case 'blocked':
      return replyAboutStep(guidance, body);
    /* v8 ignore next -- @preserve: the compiler knows that nothing comes here */
    default:
      return guidance satisfies never;
  }
}

function decideByRequester(guidance: ActiveGuidance, body: string): Decision {
  return guidance.status === 'blocked' ? replyAboutStep(guidance, body) : refuse('guidance_active');
}

function replyAboutStep(guidance: ActiveGuidance, body: string): Decision {
  // The open step is the last one, and withdrawn steps keep their places.
  const step = guidance.steps.length;
  return { ok: true, events: [{ type: 'message_posted', body, step }], leadsTo: guidance.status };
}
