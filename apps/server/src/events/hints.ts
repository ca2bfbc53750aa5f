import type { EventType } from '@etape/shared/events';
import type { TicketSubject } from '@etape/shared/permissions';
import { TICKET_STATUSES } from '@etape/shared/tickets';
import { z } from 'zod';

/** "Look again at this ticket": what changed is in the log and in the rows, not in the hint. */
export type TicketHint = {
  ticketId: number;
  change: EventType;
  actorId: number | null;
  /** Who could see the ticket before, so that they learn when they no longer can; null: new. */
  before: TicketSubject | null;
  /** Who can see it now: whoever is meant by neither need not look. */
  after: TicketSubject;
};

/** Somebody's account, role or one of their sessions is not what it was: their sockets must end. */
export type AccessHint = { userId: number; sessionId?: string | undefined };

// As other processes tell them. One of a newer version may name a change that this one does not know.

const subjectSchema = z.object({
  status: z.enum(TICKET_STATUSES),
  requesterId: z.int(),
  assigneeId: z.int().nullable(),
});

export const ticketHintSchema: z.ZodType<TicketHint> = z.object({
  ticketId: z.int(),
  change: z.custom<EventType>((change) => typeof change === 'string'),
  actorId: z.int().nullable(),
  before: subjectSchema.nullable(),
  after: subjectSchema,
});

export const accessHintSchema: z.ZodType<AccessHint> = z.object({
  userId: z.int(),
  sessionId: z.string().optional(),
});

export const userIdsSchema = z.array(z.int());
