import type { Person } from '../people.ts';
import type { TicketSubject } from '../permissions.ts';
import type { BlockReason, GuidanceState } from './state.ts';

/**
 * What an answer is about. Numbers begin again in each session: an answer that was kept while
 * offline says which `session` it means, lest it answer the same number of a later one.
 */
type Wording = { session?: number | undefined; step: number; revision: number };

/** What a person asks of a guidance. */
export type GuidanceCommand =
  | { type: 'start' }
  | { type: 'instruct'; body: string }
  /** `step`: meant for this step alone, not to become the next if it is answered meanwhile. */
  | { type: 'message'; body: string; step?: number | undefined }
  | ({ type: 'seen' } & Wording)
  | ({ type: 'confirm'; comment?: string | undefined } & Wording)
  | ({ type: 'block'; reason: BlockReason; note?: string | undefined } & Wording)
  | { type: 'rewrite'; step: number; body: string }
  | { type: 'withdraw'; step: number }
  | { type: 'end'; resolved: boolean; message?: string | undefined }
  | { type: 'stop'; reason?: string | undefined }
  | { type: 'transfer'; to: Person };

export type GuidanceCommandType = GuidanceCommand['type'];

/** Everything that decides about a command. */
export type GuidanceContext = {
  actor: Person;
  ticket: TicketSubject & { assignee: Person | null };
  guidance: GuidanceState;
};
