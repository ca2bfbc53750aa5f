import type { EventBody } from '../../events.ts';
import type { Person } from '../../people.ts';
import { everybody } from '../../testing/people.ts';
import { decideStatusChange } from '../../ticket-status.ts';
import type { GuidanceCommand, GuidanceContext } from '../commands.ts';
import { decide, interruptGuidance } from '../decide.ts';
import type { Decision } from '../decision.ts';
import { evolve } from '../evolve.ts';
import { findOpenStep, type GuidanceState, NO_GUIDANCE } from '../state.ts';
import { logged, ticketInProgress } from './given.ts';
import type { Attempt } from './random.ts';

export type Ticket = GuidanceContext['ticket'];

/** One page of a story: what was tried, what was decided, and the world before and after. */
export type Page = {
  actor: Person;
  ticket: Ticket;
  before: GuidanceState;
  /** `null`: a move of the ticket's status, which has a table of its own. */
  command: GuidanceCommand | null;
  decision: Decision;
  after: GuidanceState;
};

/** Plays attempts on one ticket, as the server does: decide, evolve, and keep what came of it. */
export function play(attempts: readonly Attempt[]): Page[] {
  let ticket = ticketInProgress();
  let guidance: GuidanceState = NO_GUIDANCE;
  return attempts.map((attempt) => {
    const actor = everybody[attempt.who];
    const before = guidance;
    const command = attempt.what === 'move' ? null : toCommand(attempt, guidance);
    const decision =
      attempt.what === 'move'
        ? decideMove({ actor, ticket, guidance }, attempt)
        : decide({ actor, ticket, guidance }, toCommand(attempt, guidance));
    const page = { actor, ticket, before, command, decision };
    for (const event of decision.ok ? decision.events : []) {
      guidance = evolve(guidance, logged(event, 1, actor));
      ticket = ticketAfter(ticket, event);
    }
    return { ...page, after: guidance };
  });
}

function toCommand(
  attempt: Exclude<Attempt, { what: 'move' }>,
  guidance: GuidanceState,
): GuidanceCommand {
  switch (attempt.what) {
    case 'start':
    case 'stop':
      return { type: attempt.what };
    case 'instruct':
    case 'message':
      return { type: attempt.what, body: 'Ouvrez' };
    case 'end':
      return { type: 'end', resolved: attempt.resolved };
    case 'transfer':
      return { type: 'transfer', to: everybody[attempt.to] };
    case 'seen':
    case 'confirm':
      return { type: attempt.what, ...wordingOf(attempt, guidance) };
    case 'block':
      return { type: 'block', ...wordingOf(attempt, guidance), reason: attempt.reason };
    case 'rewrite':
      return { type: 'rewrite', step: wordingOf(attempt, guidance).step, body: 'Fermez' };
    case 'withdraw':
      return { type: 'withdraw', step: wordingOf(attempt, guidance).step };
    default:
      return attempt satisfies never;
  }
}

function wordingOf({ target }: Extract<Attempt, { target: unknown }>, guidance: GuidanceState) {
  if (target.aim === 'any') return { step: target.step, revision: target.revision };
  const open = findOpenStep(guidance);
  const revision = open?.revision ?? 1;
  return { step: open?.number ?? 1, revision: target.aim === 'open' ? revision : revision - 1 };
}

/** A move of the status, which ends a session that it leaves behind. */
function decideMove(context: GuidanceContext, move: Attempt & { what: 'move' }): Decision {
  const { actor, ticket, guidance } = context;
  const decided = decideStatusChange({ actor, ticket, to: move.status, reason: 'En double' });
  if (!decided.ok) return decided;
  const moved: EventBody = { type: 'status_changed', from: ticket.status, to: move.status };
  const leaves = ticket.status === 'in_progress';
  const interrupted = leaves ? interruptGuidance({ guidance }, 'interrupted') : [];
  const taken: EventBody = {
    type: 'ticket_assigned',
    assignee: actor,
    previous: null,
    kind: 'taken',
  };
  return {
    ok: true,
    events: [...interrupted, moved, ...(decided.move.assignee === 'set' ? [taken] : [])],
    leadsTo: leaves ? 'inactive' : guidance.status,
  };
}

function ticketAfter(ticket: Ticket, event: EventBody): Ticket {
  if (event.type === 'ticket_assigned') {
    return { ...ticket, assignee: event.assignee, assigneeId: event.assignee.id };
  }
  if (event.type !== 'status_changed') return ticket;
  const cleared = event.to === 'open' ? { assignee: null, assigneeId: null } : {};
  return { ...ticket, ...cleared, status: event.to };
}
