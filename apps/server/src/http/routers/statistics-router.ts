import { periodSchema, technicianStatisticsSchema } from '@etape/shared/statistics';
import {
  getDeskStatistics,
  getMyStatistics,
  getTechnicianStatistics,
} from '../../statistics/statistics-service.ts';
import { procedure, router } from '../trpc.ts';

export const statisticsRouter = router({
  mine: procedure
    .input(periodSchema)
    .query(({ ctx, input }) => getMyStatistics(ctx.app, ctx.caller, input)),
  technician: procedure
    .input(technicianStatisticsSchema)
    .query(({ ctx, input }) => getTechnicianStatistics(ctx.app, ctx.caller, input)),
  desk: procedure
    .input(periodSchema)
    .query(({ ctx, input }) => getDeskStatistics(ctx.app, ctx.caller, input)),
});
