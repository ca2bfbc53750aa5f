import { guidanceSchemas } from '@etape/shared/guidance-schemas';
import type { Person } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../../context.ts';
import { type GuidanceRequest, guide } from '../../guidance/guidance-service.ts';
import { procedure, router } from '../trpc.ts';

export const guidanceRouter = router({
  start: procedure
    .input(guidanceSchemas.start)
    .mutation(({ ctx, input }) => run(ctx, { type: 'start', ...input })),
  instruct: procedure
    .input(guidanceSchemas.instruct)
    .mutation(({ ctx, input }) => run(ctx, { type: 'instruct', ...input })),
  seen: procedure
    .input(guidanceSchemas.seen)
    .mutation(({ ctx, input }) => run(ctx, { type: 'seen', ...input })),
  confirm: procedure
    .input(guidanceSchemas.confirm)
    .mutation(({ ctx, input }) => run(ctx, { type: 'confirm', ...input })),
  block: procedure
    .input(guidanceSchemas.block)
    .mutation(({ ctx, input }) => run(ctx, { type: 'block', ...input })),
  rewrite: procedure
    .input(guidanceSchemas.rewrite)
    .mutation(({ ctx, input }) => run(ctx, { type: 'rewrite', ...input })),
  withdraw: procedure
    .input(guidanceSchemas.withdraw)
    .mutation(({ ctx, input }) => run(ctx, { type: 'withdraw', ...input })),
  end: procedure
    .input(guidanceSchemas.end)
    .mutation(({ ctx, input }) => run(ctx, { type: 'end', ...input })),
  stop: procedure
    .input(guidanceSchemas.stop)
    .mutation(({ ctx, input }) => run(ctx, { type: 'stop', ...input })),
});

function run(
  { app, caller }: { app: AppContext; caller: Person },
  { ticketId, commandId, ...request }: GuidanceRequest & { ticketId: number; commandId: string },
): Promise<TicketView> {
  return guide(app, caller, { command: { ticketId, commandId }, request });
}
