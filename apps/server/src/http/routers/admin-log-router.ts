import { listAdminLogSchema } from '@etape/shared/admin-log';
import { listAdminLog, listAdminLogActors } from '../../admin-log/admin-log-service.ts';
import { procedure, router } from '../trpc.ts';

export const adminLogRouter = router({
  list: procedure
    .input(listAdminLogSchema)
    .query(({ ctx, input }) => listAdminLog(ctx.app, ctx.caller, input)),
  actors: procedure.query(({ ctx }) => listAdminLogActors(ctx.app, ctx.caller)),
});
