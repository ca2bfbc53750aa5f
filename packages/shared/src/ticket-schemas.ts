import { z } from 'zod';
import { DEFAULT_PAGE_SIZE, LIMITS, MAX_PAGE_SIZE, TIMELINE_PAGE_SIZE } from './limits.ts';
import { commandIdSchema, idSchema, optionalText, text } from './text-schemas.ts';
import { PRIORITIES, TICKET_SCOPES, TICKET_STATUSES } from './tickets.ts';

export const ticketIdSchema = z.object({ ticketId: idSchema });

/** A command on a ticket; where the contract leaves `commandId` out, a retry is a new command. */
export const ticketCommandSchema = ticketIdSchema.extend({ commandId: commandIdSchema.optional() });

export const createTicketSchema = z.object({
  title: text(LIMITS.title),
  description: text(LIMITS.description),
  priority: z.enum(PRIORITIES).default('normal'),
  categoryId: idSchema,
  equipmentId: idSchema.nullish(),
  /** Technicians and administrators: the employee who asked, by phone for instance. */
  onBehalfOf: idSchema.optional(),
  commandId: commandIdSchema.optional(),
});
export type CreateTicketInput = z.infer<typeof createTicketSchema>;

export const listTicketsSchema = z.object({
  scope: z.enum(TICKET_SCOPES),
  status: z.array(z.enum(TICKET_STATUSES)).max(TICKET_STATUSES.length).optional(),
  priority: z.array(z.enum(PRIORITIES)).max(PRIORITIES.length).optional(),
  categoryId: idSchema.optional(),
  equipmentId: idSchema.optional(),
  /**
   * A number, with or without `#`, or beginnings of words of the title, the description and the
   * conversation. What is found comes by rank instead of in the order of the scope.
   */
  search: optionalText(LIMITS.search),
  cursor: z.string().max(500).nullish(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});
export type ListTicketsInput = z.infer<typeof listTicketsSchema>;

export const timelineSchema = ticketIdSchema.extend({
  /** Events with a smaller `seq`. */
  before: z.int().min(1),
  limit: z.int().min(1).max(TIMELINE_PAGE_SIZE).default(TIMELINE_PAGE_SIZE),
});
export type TimelineInput = z.infer<typeof timelineSchema>;

export const assignTicketSchema = ticketCommandSchema.extend({ technicianId: idSchema });
export type AssignTicketInput = z.infer<typeof assignTicketSchema>;

export const updateTicketSchema = ticketCommandSchema.extend({
  priority: z.enum(PRIORITIES).optional(),
  categoryId: idSchema.optional(),
  /** `null` takes the equipment away. */
  equipmentId: idSchema.nullish(),
});
export type UpdateTicketInput = z.infer<typeof updateTicketSchema>;

export const changeStatusSchema = ticketCommandSchema.extend({
  status: z.enum(TICKET_STATUSES),
  reason: optionalText(LIMITS.reason),
});
export type ChangeStatusInput = z.infer<typeof changeStatusSchema>;

export const markReadSchema = ticketIdSchema.extend({ seq: z.int().min(0) });

export const sendMessageSchema = ticketIdSchema.extend({
  body: text(LIMITS.message),
  internal: z.boolean().default(false),
  /** Said about this step, while the employee is blocked at it. */
  step: z.int().min(1).optional(),
  commandId: commandIdSchema,
});
export type SendMessageInput = z.infer<typeof sendMessageSchema>;

/** `lastEventId` is the `seq` after which to go on; left out, from the first event. */
export const ticketEventsSchema = ticketIdSchema.extend({
  lastEventId: z
    .string()
    .regex(/^\d{1,15}$/)
    .nullish(),
  /** What `tickets.get` said of it: a `seq` of another history is no place to go on from. */
  history: z.string().max(64).optional(),
});
