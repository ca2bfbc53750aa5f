import type { Person } from '../people.ts';
import type { TicketSubject } from '../permissions.ts';
import type { BlockReason, GuidanceState } from './state.ts';

/** What a person asks of a guidance. */
export type GuidanceCommand =
  | { type: 'start' }
  | { type: 'instruct'; body: string }
  | { type: 'message'; body: string }
  | { type: 'seen'; step: number; revision: number }
  | { type: 'confirm'; step: number; revision: number; comment?: string | undefined }
  | {
      type: 'block';
      step: number;
      revision: number;
      reason: BlockReason;
      note?: string | undefined;
    }
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
