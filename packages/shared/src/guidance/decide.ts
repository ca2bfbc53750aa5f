import { refuse } from '../errors.ts';
import type { EventBody } from '../events.ts';
import { can } from '../permissions.ts';
import type { GuidanceCommand, GuidanceContext } from './commands.ts';
import { decideAnswer } from './decide-answer.ts';
import { decideGuiding, isGuiding } from './decide-guiding.ts';
import { decideMessage } from './decide-message.ts';
import type { Decision } from './decision.ts';

/**
 * Decides what a command does, without doing it: the tables of the guidance, and nothing else.
 * A harmless repetition (confirming twice) is accepted with no events.
 *
 * Refuses with `forbidden`, `illegal_transition` (the ticket is not in progress), `ticket_closed`,
 * `guidance_active`, `guidance_inactive`, `step_not_confirmed`, `step_not_open`,
 * `instruction_changed` (with the revision that stands) or `already_assigned`.
 */
export function decide(context: GuidanceContext, command: GuidanceCommand): Decision {
  switch (command.type) {
    case 'start':
      return decideStart(context);
    case 'message':
      return decideMessage(context, command);
    case 'seen':
    case 'confirm':
    case 'block':
      return decideAnswer(context, command);
    case 'instruct':
    case 'rewrite':
    case 'withdraw':
      return decideGuiding(context, command);
    case 'end':
      return decideEnd(context, command);
    case 'stop':
      return decideStop(context, command.reason);
    case 'transfer':
      return decideTransfer(context, command);
    /* v8 ignore next -- @preserve: the compiler knows that nothing comes here */
    default:
      return command satisfies never;
  }
}

/** Ends a session because the ticket leaves `in_progress`; the move itself was decided elsewhere. */
export function interruptGuidance(
  { guidance }: Pick<GuidanceContext, 'guidance'>,
  outcome: 'resolved' | 'interrupted',
): EventBody[] {
  if (guidance.status === 'inactive') return [];
  return [{ type: 'guidance_ended', session: guidance.session, outcome }];
}

function decideStart({ actor, ticket, guidance }: GuidanceContext): Decision {
  if (!can(actor, 'guidance.start', ticket)) return refuse('forbidden');
  if (ticket.status !== 'in_progress') return refuse('illegal_transition');
  if (guidance.status !== 'inactive') return refuse('guidance_active');
  return {
    ok: true,
    events: [{ type: 'guidance_started', session: guidance.lastSession + 1 }],
    leadsTo: 'idle',
  };
}

function decideEnd(
  context: GuidanceContext,
  { resolved, message }: GuidanceCommand & { type: 'end' },
): Decision {
  const { actor, guidance, ticket } = context;
  if (guidance.status === 'inactive') {
    return refuse(can(actor, 'guidance.start', ticket) ? 'guidance_inactive' : 'forbidden');
  }
  if (!isGuiding(context, guidance) && actor.role !== 'admin') return refuse('forbidden');
  const ended: EventBody = {
    type: 'guidance_ended',
    session: guidance.session,
    outcome: resolved ? 'resolved' : 'unresolved',
    ...(message === undefined ? {} : { message }),
  };
  const moved: EventBody = { type: 'status_changed', from: ticket.status, to: 'resolved' };
  return { ok: true, events: resolved ? [ended, moved] : [ended], leadsTo: 'inactive' };
}

/** Nobody is ever trapped: the employee may stop in any active state, without giving a reason. */
function decideStop({ actor, ticket, guidance }: GuidanceContext, reason?: string): Decision {
  if (!can(actor, 'guidance.answer', ticket)) return refuse('forbidden');
  if (guidance.status === 'inactive') return refuse('guidance_inactive');
  const ended: EventBody = {
    type: 'guidance_ended',
    session: guidance.session,
    outcome: 'stopped',
    ...(reason === undefined ? {} : { message: reason }),
  };
  return { ok: true, events: [ended], leadsTo: 'inactive' };
}

/**
 * An active session goes along: whoever gets the ticket continues it as its technician. The assignee
 * gets it too, where an administrator has been guiding in their place.
 */
function decideTransfer(
  { actor, ticket, guidance }: GuidanceContext,
  { to }: GuidanceCommand & { type: 'transfer' },
): Decision {
  if (!can(actor, 'ticket.transfer', ticket)) return refuse('forbidden');
  if (ticket.status !== 'in_progress') return refuse('illegal_transition');
  const guidesThemself = guidance.status !== 'inactive' && to.id === ticket.requesterId;
  if (to.role === 'employee' || guidesThemself) {
    return refuse('validation', { fields: { technicianId: 'not_available' } });
  }
  const guiding = guidance.status === 'inactive' ? to : guidance.technician;
  if (to.id === ticket.assigneeId && to.id === guiding.id) {
    return refuse('already_assigned', { assignee: `${to.firstName} ${to.lastName}` });
  }
  const assigned: EventBody = {
    type: 'ticket_assigned',
    assignee: to,
    previous: ticket.assignee,
    kind: 'transferred',
  };
  return { ok: true, events: [assigned], leadsTo: guidance.status };
}
