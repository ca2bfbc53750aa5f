import {
  deadLettersSchema,
  deliveryIdSchema,
  listDeliveriesSchema,
} from '@etape/shared/delivery-schemas';
import {
  discardDeliveries,
  discardDelivery,
  readDeliveries,
  readDeliveryCounts,
  retryDeliveries,
  retryDelivery,
} from '../../outbox/dead-letter-service.ts';
import { procedure, router } from '../trpc.ts';

export const deliveriesRouter = router({
  list: procedure
    .input(listDeliveriesSchema)
    .query(({ ctx, input }) => readDeliveries(ctx.app, ctx.caller, input)),
  counts: procedure.query(({ ctx }) => readDeliveryCounts(ctx.app, ctx.caller)),
  retry: procedure.input(deliveryIdSchema).mutation(async ({ ctx, input }): Promise<null> => {
    await retryDelivery(ctx.app, ctx.caller, input.deliveryId);
    return null;
  }),
  retryAll: procedure.input(deadLettersSchema).mutation(async ({ ctx, input }) => ({
    count: await retryDeliveries(ctx.app, ctx.caller, input),
  })),
  discard: procedure.input(deliveryIdSchema).mutation(async ({ ctx, input }): Promise<null> => {
    await discardDelivery(ctx.app, ctx.caller, input.deliveryId);
    return null;
  }),
  discardAll: procedure.input(deadLettersSchema).mutation(async ({ ctx, input }) => ({
    count: await discardDeliveries(ctx.app, ctx.caller, input),
  })),
});
