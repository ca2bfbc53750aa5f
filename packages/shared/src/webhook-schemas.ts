import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { idSchema, text } from './text-schemas.ts';
import { WEBHOOK_SERVICES, WEBHOOK_TICKETS } from './webhooks.ts';

const MOST_CATEGORIES = 200;

const fields = {
  name: text(LIMITS.name),
  service: z.enum(WEBHOOK_SERVICES),
  /** Whether the server may go there is decided where it goes, not here. */
  url: text(LIMITS.address).pipe(z.url({ protocol: /^https?$/ })),
  tickets: z.enum(WEBHOOK_TICKETS),
  categoryIds: z.array(idSchema).min(1).max(MOST_CATEGORIES).nullable(),
  active: z.boolean(),
};

/** The service adds the problems `taken` (`name`) and `not_available` (`url`, `categoryIds`). */
export const createWebhookSchema = z.object({
  ...fields,
  categoryIds: fields.categoryIds.default(null),
  active: fields.active.default(true),
});
export type CreateWebhookInput = z.infer<typeof createWebhookSchema>;

export const webhookIdSchema = z.object({ webhookId: idSchema });
export type WebhookIdInput = z.infer<typeof webhookIdSchema>;

/** What is left out stays as it is: above all the address, which clients do not know. */
export const updateWebhookSchema = webhookIdSchema.extend(z.object(fields).partial().shape);
export type UpdateWebhookInput = z.infer<typeof updateWebhookSchema>;
