import { z } from 'zod';

/** Whose socket it is, and the ticket that they follow or write on. */
const seatSchema = z.object({ token: z.string(), ticketId: z.number(), lastSeq: z.number() });
export type Seat = z.infer<typeof seatSchema>;

/** One measurement. `origin`: the server to be measured, the product or the floor. */
export const orderSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('closed loop'),
    origin: z.string(),
    senders: z.array(seatSchema),
    watchers: z.array(seatSchema),
    seconds: z.number(),
  }),
  z.object({
    type: z.literal('steady'),
    origin: z.string(),
    senders: z.array(seatSchema),
    watchers: z.array(seatSchema),
    perSecond: z.number(),
    seconds: z.number(),
  }),
  z.object({
    type: z.literal('guided steps'),
    origin: z.string(),
    employee: seatSchema,
    technician: seatSchema,
    seconds: z.number(),
    /** Whether a guidance has to be begun and ended: the floor knows none. */
    guidance: z.boolean(),
  }),
  z.object({ type: z.literal('idle'), origin: z.string(), watchers: z.array(seatSchema) }),
  z.object({ type: z.literal('leave') }),
]);

export type Order = z.infer<typeof orderSchema>;
export type OrderOf<Type extends Order['type']> = Extract<Order, { type: Type }>;

/** What a measurement came to: numbers by name, whose meaning the row knows. */
export const answerSchema = z.union([
  z.object({ figures: z.record(z.string(), z.number()) }),
  z.object({ error: z.string() }),
]);
export type Figures = Record<string, number>;
