import type { EventBody, GuidanceOutcome } from '../../events.ts';
import type { Person } from '../../people.ts';
import { technician } from '../../testing/people.ts';
import type { TicketStatus } from '../../tickets.ts';
import type { BlockReason } from '../state.ts';

/** Which session and wording an event is about, where the first is not meant. */
type Wording = { session?: number; revision?: number };

export const started: EventBody = { type: 'guidance_started', session: 1 };

export function startedAgain(session: number): EventBody {
  return { type: 'guidance_started', session };
}

export function instructed(step: number, wording: Wording & { body?: string } = {}): EventBody {
  return {
    type: 'instruction_sent',
    session: 1,
    step,
    revision: 1,
    body: 'Redémarrez',
    ...wording,
  };
}

export function rewritten(step: number, revision: number, body = 'Éteignez'): EventBody {
  return { type: 'instruction_rewritten', session: 1, step, revision, body };
}

export function withdrawn(step: number, wording: Wording = {}): EventBody {
  return { type: 'instruction_withdrawn', session: 1, step, revision: 1, ...wording };
}

export function seen(step: number, wording: Wording = {}): EventBody {
  return { type: 'step_seen', session: 1, step, revision: 1, ...wording };
}

export function confirmed(step: number, wording: Wording & { comment?: string } = {}): EventBody {
  return { type: 'step_confirmed', session: 1, step, revision: 1, ...wording };
}

export function blocked(
  step: number,
  wording: Wording & { reason?: BlockReason; note?: string } = {},
): EventBody {
  return { type: 'step_blocked', session: 1, step, revision: 1, reason: 'other', ...wording };
}

export function ended(outcome: GuidanceOutcome, message?: string, session = 1): EventBody {
  const body: EventBody = { type: 'guidance_ended', session, outcome };
  return message === undefined ? body : { ...body, message };
}

export function said(body: string, step?: number): EventBody {
  return step === undefined
    ? { type: 'message_posted', body }
    : { type: 'message_posted', body, step };
}

export function moved(from: TicketStatus, to: TicketStatus): EventBody {
  return { type: 'status_changed', from, to };
}

export function transferred(assignee: Person, previous: Person | null = technician): EventBody {
  return { type: 'ticket_assigned', assignee, previous, kind: 'transferred' };
}
