import type { Person } from '../people.ts';

export const BLOCK_REASONS = ['not_found', 'different', 'not_allowed', 'other'] as const;
export type BlockReason = (typeof BLOCK_REASONS)[number];

export const STEP_STATUSES = ['awaiting', 'blocked', 'confirmed', 'withdrawn'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

/** One instruction of a session. Times are ISO 8601 in UTC. */
export type Step = {
  /** Counted from 1 in its session, by the server; a withdrawn number is not used again. */
  number: number;
  /** Counted from 1; each rewriting adds one. */
  revision: number;
  body: string;
  status: StepStatus;
  sentAt: string;
  /** When the employee saw the wording that stands now. */
  seenAt: string | null;
  /** When the employee confirmed the wording that stands now, or said they were stuck. */
  answeredAt: string | null;
  comment: string | null;
  /** Set exactly while the step is blocked. */
  block: { reason: BlockReason; note: string | null } | null;
};

type ActiveSession = {
  /** Counted from 1 in each ticket. */
  session: number;
  technician: Person;
  startedAt: string;
  steps: readonly Step[];
};

/**
 * - `inactive`: no session, free chat;
 * - `idle`: a session without an open step, the technician may send the next;
 * - `awaiting`: a step is out, the employee answers it;
 * - `blocked`: the employee is stuck at it, both may talk about this step.
 *
 * In `awaiting` and `blocked` the open step is always the last one.
 */
export type GuidanceState =
  | { status: 'inactive'; lastSession: number }
  | ({ status: 'idle' } & ActiveSession)
  | ({ status: 'awaiting' } & ActiveSession)
  | ({ status: 'blocked' } & ActiveSession);

export type GuidanceStatus = GuidanceState['status'];
export type ActiveGuidance = Exclude<GuidanceState, { status: 'inactive' }>;

/** A session as the API shows it. */
export type GuidanceView = { status: 'inactive' } | ActiveGuidance;

export const NO_GUIDANCE = { status: 'inactive', lastSession: 0 } as const satisfies GuidanceState;

/** The step that waits for an answer, if any. */
export function findOpenStep(state: GuidanceView): Step | null {
  if (state.status !== 'awaiting' && state.status !== 'blocked') return null;
  return state.steps.at(-1) ?? null;
}
