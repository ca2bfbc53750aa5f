import { streamDeskChanges } from '../streams.ts';
import { procedure, router } from '../trpc.ts';

export const deskRouter = router({
  changes: procedure.subscription(({ ctx, signal }) => streamDeskChanges(ctx, signal)),
});
