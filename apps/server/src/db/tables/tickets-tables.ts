import type { Audience } from '@etape/shared/audience';
import type { EventType, GuidanceOutcome } from '@etape/shared/events';
import type { BlockReason, StepStatus } from '@etape/shared/guidance/state';
import type { TicketStatus } from '@etape/shared/tickets';
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

type CounterTable = { name: string; value: number };

export type TicketTable = {
  id: number;
  title: string;
  description: string;
  status: TicketStatus;
  /** The index in `PRIORITIES`, so that the database can order by it. */
  priority: number;
  category_id: number;
  equipment_id: number | null;
  requester_id: number;
  assignee_id: number | null;
  created_at: number;
  updated_at: number;
  taken_at: number | null;
  resolved_at: number | null;
  closed_at: number | null;
  last_seq: number;
  last_session: number;
  last_message_seq: number | null;
  /** The newest event that counts as unread for those who did not cause it. */
  last_activity_seq: number;
  last_activity_by: number | null;
  requester_spoke_last: Flag;
  /** Ranks of `attention.ts`, kept so that lists are ordered by an index. */
  requester_rank: number;
  assignee_rank: number;
  /** The newest event that notifications have been made of. */
  notified_seq: Generated<number>;
  /** The newest event whose words the search knows. */
  searched_seq: Generated<number>;
  /** When and by whom the requester was first answered; see `ticket-facts.ts`. */
  first_response_at: Generated<number | null>;
  first_response_by: Generated<number | null>;
};

export type TicketEventTable = {
  ticket_id: number;
  seq: number;
  type: EventType;
  actor_id: number | null;
  audience: Audience;
  payload: string;
  command_id: string | null;
  at: number;
};

type TicketReadTable = { ticket_id: number; user_id: number; seq: number };

type GuidanceSessionTable = {
  ticket_id: number;
  session: number;
  technician_id: number;
  started_at: number;
  ended_at: number | null;
  outcome: GuidanceOutcome | null;
};

export type GuidanceStepTable = {
  ticket_id: number;
  session: number;
  number: number;
  revision: number;
  body: string;
  status: StepStatus;
  sent_at: number;
  seen_at: number | null;
  answered_at: number | null;
  comment: string | null;
  block_reason: BlockReason | null;
  block_note: string | null;
  /** Who sent it. */
  technician_id: Generated<number | null>;
  /** When the employee was first stuck at it, and at which wording; kept for ever. */
  blocked_at: Generated<number | null>;
  blocked_body: Generated<string | null>;
  /** The same for steps with the same instruction; see `instruction-key.ts`. */
  instruction_key: Generated<string>;
};

/** By how much the number of unfinished tickets changed in the quarter of an hour from `at` on. */
type BacklogChangeTable = { at: number; change: number };

/** How many of the tickets with this status and priority; `part`: those whose number leaves it over. */
type TicketTallyTable = { status: TicketStatus; priority: number; part: number; count: number };

export type TicketsTables = {
  counters: CounterTable;
  tickets: TicketTable;
  ticket_events: TicketEventTable;
  ticket_reads: TicketReadTable;
  guidance_sessions: GuidanceSessionTable;
  guidance_steps: GuidanceStepTable;
  backlog_changes: BacklogChangeTable;
  ticket_tallies: TicketTallyTable;
};
