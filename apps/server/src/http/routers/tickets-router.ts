import {
  assignTicketSchema,
  changeStatusSchema,
  createTicketSchema,
  listTicketsSchema,
  markReadSchema,
  ticketCommandSchema,
  ticketEventsSchema,
  ticketIdSchema,
  timelineSchema,
  updateTicketSchema,
} from '@etape/shared/ticket-schemas';
import { assignTicket, releaseTicket, takeTicket } from '../../tickets/assignment-service.ts';
import { createTicket } from '../../tickets/creation-service.ts';
import { readTicketList } from '../../tickets/listing-service.ts';
import { markRead } from '../../tickets/read-marks.ts';
import { readTicket, readTimeline } from '../../tickets/reading-service.ts';
import { countTickets } from '../../tickets/stats-queries.ts';
import { changeTicketStatus } from '../../tickets/status-service.ts';
import { updateTicket } from '../../tickets/update-service.ts';
import { streamPresence, streamTicketEvents } from '../streams.ts';
import { procedure, router } from '../trpc.ts';

export const ticketsRouter = router({
  create: procedure
    .input(createTicketSchema)
    .mutation(({ ctx, input }) => createTicket(ctx.app, ctx.caller, input)),
  list: procedure
    .input(listTicketsSchema)
    .query(({ ctx, input }) => readTicketList(ctx.app, ctx.caller, input)),
  get: procedure
    .input(ticketIdSchema)
    .query(({ ctx, input }) => readTicket(ctx.app, ctx.caller, input.ticketId)),
  timeline: procedure
    .input(timelineSchema)
    .query(({ ctx, input }) => readTimeline(ctx.app, ctx.caller, input)),
  stats: procedure.query(({ ctx }) => countTickets(ctx.app.db.read, ctx.caller)),
  take: procedure
    .input(ticketCommandSchema)
    .mutation(({ ctx, input }) => takeTicket(ctx.app, ctx.caller, input)),
  release: procedure
    .input(ticketCommandSchema)
    .mutation(({ ctx, input }) => releaseTicket(ctx.app, ctx.caller, input)),
  assign: procedure
    .input(assignTicketSchema)
    .mutation(({ ctx, input }) => assignTicket(ctx.app, ctx.caller, input)),
  update: procedure
    .input(updateTicketSchema)
    .mutation(({ ctx, input }) => updateTicket(ctx.app, ctx.caller, input)),
  changeStatus: procedure
    .input(changeStatusSchema)
    .mutation(({ ctx, input }) => changeTicketStatus(ctx.app, ctx.caller, input)),
  markRead: procedure.input(markReadSchema).mutation(async ({ ctx, input }): Promise<null> => {
    await markRead(ctx.app, ctx.caller, input);
    return null;
  }),
  events: procedure
    .input(ticketEventsSchema)
    .subscription(({ ctx, input, signal }) => streamTicketEvents(ctx, input, signal)),
  presence: procedure
    .input(ticketIdSchema)
    .subscription(({ ctx, input, signal }) => streamPresence(ctx, input, signal)),
});
