import { AUDIENCES, type Audience, mayReceive } from '@etape/shared/audience';
import type { TicketEvent, TicketSnapshot } from '@etape/shared/events';
import { TIMELINE_PAGE_SIZE } from '@etape/shared/limits';
import type { Actor } from '@etape/shared/people';
import type { TimelineInput } from '@etape/shared/ticket-schemas';
import type { TicketView } from '@etape/shared/tickets';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { listEventsBefore } from '../events/event-log.ts';
import { getVisibleTicket } from './ticket-queries.ts';
import { toTicketView } from './ticket-record.ts';

/** A ticket with its newest events, all of one moment. Throws `not_found`. */
export async function readTicket(
  ctx: AppContext,
  actor: Actor,
  ticketId: number,
): Promise<TicketSnapshot<TicketView>> {
  return ctx.db.read.transaction().execute(async (db) => {
    const ticket = toTicketView(await getVisibleTicket(db, actor, ticketId));
    const page = { before: ticket.seq + 1, limit: TIMELINE_PAGE_SIZE };
    const { events, hasMore } = await readEvents(db, actor, { ticketId, ...page });
    return { ticket, timeline: events, seq: ticket.seq, hasMore, history: ctx.history };
  });
}

/** A page of older events, oldest first. Throws `not_found`. */
export async function readTimeline(
  ctx: AppContext,
  actor: Actor,
  input: TimelineInput,
): Promise<{ events: TicketEvent[]; hasMore: boolean }> {
  await getVisibleTicket(ctx.db.read, actor, input.ticketId);
  return readEvents(ctx.db.read, actor, input);
}

async function readEvents(db: Db, actor: Actor, input: TimelineInput) {
  const audiences: Audience[] = AUDIENCES.filter((audience) => mayReceive(actor, audience));
  const logged = await listEventsBefore(db, input.ticketId, {
    before: input.before,
    limit: input.limit + 1,
    audiences,
  });
  const events = logged.slice(0, input.limit).map(({ event }) => event);
  return { events: events.reverse(), hasMore: logged.length > input.limit };
}
