import { z } from 'zod';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './limits.ts';
import { NOTIFICATION_CHANNELS, NOTIFICATION_KINDS } from './notifications.ts';
import { idSchema } from './text-schemas.ts';

export const listNotificationsSchema = z.object({
  /** Opaque: what the page before ended with. */
  cursor: z
    .string()
    .regex(/^\d{1,15}-\d{1,10}$/)
    .nullish(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});
export type ListNotificationsInput = z.infer<typeof listNotificationsSchema>;

/** Some notifications, or all those of one ticket. */
export const markNotificationsReadSchema = z.union([
  z.object({ ids: z.array(idSchema).min(1).max(MAX_PAGE_SIZE) }),
  z.object({ ticketId: idSchema }),
]);
export type MarkNotificationsReadInput = z.infer<typeof markNotificationsReadSchema>;

export const updateChoiceSchema = z.object({
  kind: z.enum(NOTIFICATION_KINDS),
  channel: z.enum(NOTIFICATION_CHANNELS),
  enabled: z.boolean(),
});
export type UpdateChoiceInput = z.infer<typeof updateChoiceSchema>;
