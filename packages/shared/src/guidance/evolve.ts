import type { TicketEvent } from '../events.ts';
import type { ActiveGuidance, GuidanceState, Step } from './state.ts';

/**
 * The state after an event. Total and silent: what does not concern the guidance, or a session that
 * is not there, leaves it as it is, so a reader may fold any part of a log.
 */
export function evolve(state: GuidanceState, event: TicketEvent): GuidanceState {
  if (event.type === 'guidance_started') return startSession(state, event);
  if (state.status === 'inactive') return state;
  if ('session' in event && event.session !== state.session) return state;
  switch (event.type) {
    case 'instruction_sent':
      return { ...state, status: 'awaiting', steps: [...state.steps, newStep(event)] };
    case 'instruction_rewritten':
      return withStep(state, 'awaiting', event.step, {
        revision: event.revision,
        body: event.body,
        status: 'awaiting',
        seenAt: null,
        answeredAt: null,
        block: null,
      });
    case 'instruction_withdrawn':
      return withStep(state, 'idle', event.step, { status: 'withdrawn', block: null });
    case 'step_seen':
      return withStep(state, state.status, event.step, { seenAt: event.at });
    case 'step_confirmed':
      return withStep(state, 'idle', event.step, {
        status: 'confirmed',
        answeredAt: event.at,
        comment: event.comment ?? null,
        block: null,
      });
    case 'step_blocked':
      return withStep(state, 'blocked', event.step, {
        status: 'blocked',
        answeredAt: event.at,
        block: { reason: event.reason, note: event.note ?? null },
      });
    case 'guidance_ended':
      return { status: 'inactive', lastSession: state.session };
    case 'ticket_assigned':
      return { ...state, technician: event.assignee };
    case 'ticket_created':
    case 'ticket_released':
    case 'status_changed':
    case 'ticket_updated':
    case 'message_posted':
    case 'note_posted':
      return state;
    default:
      event satisfies never;
      // A browser may be older than the server and meet an event that it does not know yet.
      return state;
  }
}

function startSession(
  state: GuidanceState,
  event: TicketEvent & { type: 'guidance_started' },
): GuidanceState {
  // Only a person starts a session; an entry without one cannot be shown and is passed over.
  if (event.actor === null) return state;
  return {
    status: 'idle',
    session: event.session,
    technician: event.actor,
    startedAt: event.at,
    steps: [],
  };
}

function newStep(event: TicketEvent & { type: 'instruction_sent' }): Step {
  return {
    number: event.step,
    revision: event.revision,
    body: event.body,
    status: 'awaiting',
    sentAt: event.at,
    seenAt: null,
    answeredAt: null,
    comment: null,
    block: null,
  };
}

function withStep(
  state: ActiveGuidance,
  status: ActiveGuidance['status'],
  number: number,
  change: Partial<Step>,
): GuidanceState {
  const steps = state.steps.map((step) => (step.number === number ? { ...step, ...change } : step));
  return { ...state, status, steps };
}
