import type { GuidanceStatus } from './guidance/state.ts';
import type { Attention, TicketStatus } from './tickets.ts';

export type AttentionSubject = {
  status: TicketStatus;
  guidance: GuidanceStatus;
  /** The last thing said came from the requester. */
  requesterSpokeLast: boolean;
};

/** Lists put the lowest rank first. */
export type RankedAttention = { attention: Attention; rank: 0 | 1 | 2 };

/**
 * What a ticket wants of the technician who has it: first whoever is stuck, then whoever waits for
 * the next step or an answer, then the rest.
 */
export function attentionOfAssignee(subject: AttentionSubject): RankedAttention {
  if (subject.guidance === 'blocked') return { attention: 'blocked', rank: 0 };
  const waitsForMe =
    subject.guidance === 'idle' ||
    (subject.guidance === 'inactive' &&
      subject.status === 'in_progress' &&
      subject.requesterSpokeLast);
  return waitsForMe ? { attention: 'your_turn', rank: 1 } : { attention: 'none', rank: 2 };
}

/** What a ticket wants of the employee who asked: first what awaits them, then what is under way. */
export function attentionOfRequester(subject: AttentionSubject): RankedAttention {
  if (subject.guidance === 'awaiting') return { attention: 'answer_step', rank: 0 };
  if (subject.status === 'resolved') return { attention: 'confirm_resolution', rank: 0 };
  const done = subject.status === 'closed' || subject.status === 'cancelled';
  return { attention: 'none', rank: done ? 2 : 1 };
}
