import { subscribeSchema } from '@etape/shared/push-schemas';
import { getPushStanding, subscribe, unsubscribe } from '../../push/subscription-service.ts';
import { procedure, router } from '../trpc.ts';

/** Each browser speaks for itself: what it subscribes belongs to the session that asks. */
export const pushRouter = router({
  standing: procedure.query(({ ctx }) => getPushStanding(ctx.app, ctx.sessionId)),
  subscribe: procedure.input(subscribeSchema).mutation(async ({ ctx, input }): Promise<null> => {
    await subscribe(ctx.app, { userId: ctx.caller.id, sessionId: ctx.sessionId }, input);
    return null;
  }),
  unsubscribe: procedure.mutation(async ({ ctx }): Promise<null> => {
    await unsubscribe(ctx.app, ctx.sessionId);
    return null;
  }),
});
