import { z } from 'zod';
import { DELIVERY_CHANNELS, DELIVERY_STATUSES } from './deliveries.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './limits.ts';

/** A moment in epoch milliseconds and the id of the last one of the page before. */
const cursorSchema = z.string().regex(/^\d{1,15}-[0-9a-f-]{36}$/);

export const listDeliveriesSchema = z.object({
  status: z.enum(DELIVERY_STATUSES),
  channel: z.enum(DELIVERY_CHANNELS).optional(),
  cursor: cursorSchema.nullish(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});
export type ListDeliveriesInput = z.infer<typeof listDeliveriesSchema>;

export const deliveryIdSchema = z.object({ deliveryId: z.uuid() });

/** All dead letters, or those of one channel. */
export const deadLettersSchema = z.object({ channel: z.enum(DELIVERY_CHANNELS).optional() });
export type DeadLettersInput = z.infer<typeof deadLettersSchema>;
