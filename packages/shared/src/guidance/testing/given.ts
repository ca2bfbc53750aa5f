import { expect } from 'vitest';
import type { DomainCode, RefusalDetails } from '../../errors.ts';
import type { EventBody, TicketEvent } from '../../events.ts';
import type { Person } from '../../people.ts';
import { employee, technician } from '../../testing/people.ts';
import type { GuidanceContext } from '../commands.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';
import { type GuidanceState, NO_GUIDANCE } from '../state.ts';
import type { Order } from './orders.ts';

export const TICKET_ID = 1042;

/** A ticket of `employee` in progress with `technician`, unless a test says otherwise. */
export type Circumstances = Partial<GuidanceContext['ticket']> & { startedBy?: Person };

/**
 * A specification of the machine in one line:
 * `given([started, instructed(1)]).when(confirm(1)).then([confirmed(1)])`.
 */
export function given(history: readonly EventBody[], circumstances: Circumstances = {}) {
  const { startedBy = technician, ...overrides } = circumstances;
  const ticket = { ...ticketInProgress(), ...overrides };
  const guidance = stateAfter(history, startedBy);
  return {
    guidance,
    when({ command, actor }: Order) {
      const before = structuredClone(guidance);
      const decision = decide({ actor, ticket, guidance }, command);
      expect(guidance, 'deciding changes nothing').toEqual(before);
      return {
        /** Accepted with exactly these events, which lead where the decision says. */
        then(events: EventBody[]) {
          const after = fold(guidance, events, actor);
          expect(decision).toEqual({ ok: true, events, leadsTo: after.status });
          return after;
        },
        refused(code: DomainCode, details?: RefusalDetails) {
          expect(decision).toEqual({ ok: false, code, ...(details ? { details } : {}) });
        },
      };
    },
  };
}

export function ticketInProgress(): GuidanceContext['ticket'] {
  return {
    status: 'in_progress',
    requesterId: employee.id,
    assigneeId: technician.id,
    assignee: technician,
  };
}

export function stateAfter(history: readonly EventBody[], actor = technician): GuidanceState {
  return fold(NO_GUIDANCE, history, actor);
}

/** An entry of the log; the minute tells which one it was: the third is of 14:03. */
export function logged(body: EventBody, seq = 1, actor: Person | null = technician): TicketEvent {
  return { ticketId: TICKET_ID, seq, at: minute(seq), actor, ...body };
}

export function minute(seq: number): string {
  return new Date(Date.UTC(2026, 10, 22, 14, seq)).toISOString();
}

function fold(state: GuidanceState, bodies: readonly EventBody[], actor: Person): GuidanceState {
  return bodies.reduce((now, body, index) => evolve(now, logged(body, index + 1, actor)), state);
}
