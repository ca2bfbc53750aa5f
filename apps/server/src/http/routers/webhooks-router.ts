import {
  createWebhookSchema,
  updateWebhookSchema,
  webhookIdSchema,
} from '@etape/shared/webhook-schemas';
import { testWebhook } from '../../webhooks/webhook-delivery.ts';
import {
  createWebhook,
  deleteWebhook,
  listWebhooks,
  updateWebhook,
} from '../../webhooks/webhook-service.ts';
import { procedure, router } from '../trpc.ts';

export const webhooksRouter = router({
  list: procedure.query(({ ctx }) => listWebhooks(ctx.app, ctx.caller)),
  create: procedure
    .input(createWebhookSchema)
    .mutation(({ ctx, input }) => createWebhook(ctx.app, ctx.caller, input)),
  update: procedure
    .input(updateWebhookSchema)
    .mutation(({ ctx, input }) => updateWebhook(ctx.app, ctx.caller, input)),
  delete: procedure.input(webhookIdSchema).mutation(async ({ ctx, input }): Promise<null> => {
    await deleteWebhook(ctx.app, ctx.caller, input.webhookId);
    return null;
  }),
  test: procedure
    .input(webhookIdSchema)
    .mutation(({ ctx, input }) => testWebhook(ctx.app, ctx.caller, input.webhookId)),
});
