import { backlogChange, isResponse } from '@etape/shared/ticket-facts';
import type { StoredBody } from '../events/event-payload.ts';
import { BACKLOG_SLOT_MS } from './backlog-store.ts';
import { instructionKey } from './instruction-key.ts';

/** An entry of a ticket's log, as it is stored. */
export type LogEntry = { body: StoredBody; at: number; actorId: number | null };

/** Columns of one step. */
export type StepFacts = {
  technician_id: number | null;
  blocked_at: number | null;
  blocked_body: string | null;
  instruction_key: string;
};

/** What dashboards count, as a ticket's whole log tells it; the columns have the names of the rows'. */
export type TicketFacts = {
  ticket: { first_response_at: number | null; first_response_by: number | null };
  /** By `stepKey`. */
  steps: Map<string, StepFacts>;
  backlog: { at: number; change: number }[];
};

export function foldFacts(requesterId: number, log: readonly LogEntry[]): TicketFacts {
  const first = log.find(({ body, actorId }) => isResponse(body, { actorId, requesterId }));
  return {
    ticket: {
      first_response_at: first?.at ?? null,
      first_response_by: first?.actorId ?? null,
    },
    steps: foldSteps(log),
    backlog: log
      .map(({ body, at }) => ({ at: at - (at % BACKLOG_SLOT_MS), change: backlogChange(body) }))
      .filter(({ change }) => change !== 0),
  };
}

export function stepKey(session: number, step: number): string {
  return `${session}.${step}`;
}

function foldSteps(log: readonly LogEntry[]): Map<string, StepFacts> {
  const steps = new Map<string, StepFacts>();
  /** The wording that stands. */
  const bodies = new Map<string, string>();
  for (const { body, at, actorId } of log) {
    if (!('step' in body) || !('session' in body)) continue;
    const key = stepKey(body.session, body.step);
    if (body.type === 'instruction_sent') {
      steps.set(key, {
        technician_id: actorId,
        blocked_at: null,
        blocked_body: null,
        instruction_key: '',
      });
    }
    const step = steps.get(key);
    if (step === undefined) continue;
    if (body.type === 'instruction_sent' || body.type === 'instruction_rewritten') {
      bodies.set(key, body.body);
    }
    if (body.type === 'step_blocked' && step.blocked_at === null) {
      step.blocked_at = at;
      step.blocked_body = bodies.get(key) ?? '';
    }
  }
  for (const [key, step] of steps) {
    step.instruction_key = instructionKey(step.blocked_body ?? bodies.get(key) ?? '');
  }
  return steps;
}
