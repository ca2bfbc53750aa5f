import type { BlockReason } from './guidance/state.ts';
import type { Person } from './people.ts';
import type { Priority, TicketStatus } from './tickets.ts';

export type AssignmentKind = 'taken' | 'assigned' | 'transferred' | 'automatic';

export type GuidanceOutcome = 'resolved' | 'unresolved' | 'stopped' | 'interrupted';

/** The fields that an update changed, each with its old and new value as people read them. */
export type TicketChanges = {
  priority?: { from: Priority; to: Priority };
  category?: { from: string; to: string };
  equipment?: { from: string | null; to: string | null };
};

/** What happened, before it has a number, a time and an author. */
export type EventBody =
  | { type: 'ticket_created'; title: string; description: string; priority: Priority }
  | { type: 'ticket_assigned'; assignee: Person; previous: Person | null; kind: AssignmentKind }
  | { type: 'ticket_released'; previous: Person }
  | { type: 'status_changed'; from: TicketStatus; to: TicketStatus; reason?: string }
  | { type: 'ticket_updated'; changes: TicketChanges }
  /** `step`: said about this step, while the employee is blocked at it. */
  | { type: 'message_posted'; body: string; step?: number }
  | { type: 'note_posted'; body: string }
  | { type: 'guidance_started'; session: number }
  | { type: 'instruction_sent'; session: number; step: number; revision: number; body: string }
  | { type: 'instruction_rewritten'; session: number; step: number; revision: number; body: string }
  | { type: 'instruction_withdrawn'; session: number; step: number; revision: number }
  | { type: 'step_seen'; session: number; step: number; revision: number }
  | { type: 'step_confirmed'; session: number; step: number; revision: number; comment?: string }
  | {
      type: 'step_blocked';
      session: number;
      step: number;
      revision: number;
      reason: BlockReason;
      note?: string;
    }
  | { type: 'guidance_ended'; session: number; outcome: GuidanceOutcome; message?: string };

export type EventType = EventBody['type'];

/**
 * An entry of a ticket's log, which is its timeline. `seq` counts from 1 in each ticket; `at` is
 * ISO 8601 in UTC; `actor` is null when the desk acted by itself.
 */
export type TicketEvent = {
  ticketId: number;
  seq: number;
  at: string;
  actor: Person | null;
} & EventBody;

/** What a ticket's first reading brings: the ticket and its newest events, read at one moment. */
export type TicketSnapshot<Ticket> = {
  ticket: Ticket;
  timeline: TicketEvent[];
  seq: number;
  hasMore: boolean;
  /** Which course of events `seq` counts in; it changes when a backup is restored. */
  history: string;
};

/** A hint that a ticket changed; `ticket` is null when the reader may no longer see it. */
export type DeskChange<Ticket> = {
  ticketId: number;
  change: EventType;
  ticket: Ticket | null;
  actor: Person | null;
};
