import type { Person } from '@etape/shared/people';
import type {
  MyStatistics,
  Period,
  TechnicianStatistics,
  TicketBrief,
} from '@etape/shared/statistics';
import type { Attention, Priority, TicketStatus } from '@etape/shared/tickets';
import { createDayOf, lastSixMonths } from './days.ts';
import { firstResponse, guidance, resolution } from './figures.ts';
import type { RawDesk } from './raw-log.ts';
import type { ToldTicket } from './ticket-story.ts';

export type Asked = { desk: RawDesk; period: Period; now: number };

/** Which moments count in the period, today, and in each month. */
export function momentsOf({ period: { from, to, timeZone }, now }: Omit<Asked, 'desk'>) {
  const dayOf = createDayOf(timeZone);
  const today = dayOf(now);
  return {
    dayOf,
    today,
    inPeriod: (at: number) => from <= dayOf(at) && dayOf(at) <= to,
    isToday: (at: number) => dayOf(at) === today,
    inThisMonth: (at: number) => dayOf(at).slice(0, 7) === today.slice(0, 7),
    months: lastSixMonths(to).map((month) => ({
      month,
      isIn: (at: number) => dayOf(at).startsWith(month),
    })),
  };
}

export const PRIORITIES: Priority[] = ['critical', 'urgent', 'normal', 'low'];

export function countMine({ desk, period, now }: Asked, requesterId: number): MyStatistics {
  const { inPeriod } = momentsOf({ period, now });
  const mine = desk.tickets.filter((ticket) => ticket.requesterId === requesterId);
  const count = (status: TicketStatus) => mine.filter((one) => one.status === status).length;
  const awaiting = mine.filter((one) => attentionOfRequester(one) !== 'none');
  return {
    byStatus: {
      open: count('open'),
      in_progress: count('in_progress'),
      resolved: count('resolved'),
      closed: count('closed'),
      cancelled: count('cancelled'),
    },
    period: {
      created: mine.filter(({ createdAt }) => inPeriod(createdAt)).length,
      ...resolution(mine, inPeriod),
    },
    awaiting: { count: awaiting.length, tickets: newest(awaiting, attentionOfRequester) },
    recent: newest(mine, attentionOfRequester),
  };
}

export function countTechnician({ desk, period, now }: Asked, id: number): TechnicianStatistics {
  const { inPeriod, isToday, inThisMonth, months } = momentsOf({ period, now });
  const { tickets } = desk;
  const theirs = tickets.filter(({ assigneeId }) => assigneeId === id);
  const assigned = theirs.filter(({ status }) => status === 'in_progress');
  const figures = (belongs: (ticket: ToldTicket) => boolean) => ({
    backlog: assigned.filter(belongs).length,
    ...resolution(theirs.filter(belongs), inPeriod),
  });
  const waiting = theirs.filter((one) => attentionOfAssignee(one) !== 'none');
  const stuckFirst = waiting.filter(({ guidance: state }) => state === 'blocked');
  const others = waiting.filter(({ guidance: state }) => state !== 'blocked');
  return {
    technician: personOf(desk, id),
    now: {
      assigned: assigned.length,
      available: tickets.filter(({ status }) => status === 'open').length,
      unconfirmed: theirs.filter(({ status }) => status === 'resolved').length,
    },
    resolvedToday: resolution(theirs, isToday).resolved,
    resolvedThisMonth: resolution(theirs, inThisMonth).resolved,
    period: {
      ...resolution(theirs, inPeriod),
      firstResponse: firstResponse(tickets, inPeriod, id),
      guidance: guidance(tickets, inPeriod, id),
    },
    byPriority: PRIORITIES.map((priority) => ({
      priority,
      ...figures((ticket) => ticket.priority === priority),
    })),
    byCategory: desk.categories
      .map((category) => ({ category, ...figures((one) => one.categoryId === category.id) }))
      .filter(({ backlog, resolved }) => backlog + resolved > 0)
      .sort((a, b) => b.resolved - a.resolved || a.category.id - b.category.id),
    byMonth: months.map(({ month, isIn }) => ({ month, ...resolution(theirs, isIn) })),
    awaiting: {
      count: waiting.length,
      tickets: [
        ...newest(stuckFirst, attentionOfAssignee),
        ...newest(others, attentionOfAssignee),
      ].slice(0, 5),
    },
  };
}

function personOf({ people }: RawDesk, id: number): Person {
  for (const { person } of people) if (person.id === id) return person;
  throw new Error(`Nobody has the number ${id}`);
}

function attentionOfRequester({ guidance: state, status }: ToldTicket): Attention {
  if (state === 'awaiting') return 'answer_step';
  return status === 'resolved' ? 'confirm_resolution' : 'none';
}

function attentionOfAssignee(ticket: ToldTicket): Attention {
  if (ticket.guidance === 'blocked') return 'blocked';
  if (ticket.guidance === 'idle') return 'your_turn';
  if (ticket.guidance === 'awaiting' || ticket.status !== 'in_progress') return 'none';
  return ticket.requesterSpokeLast ? 'your_turn' : 'none';
}

/** The five that moved last. */
function newest(
  tickets: readonly ToldTicket[],
  attentionOf: (ticket: ToldTicket) => Attention,
): TicketBrief[] {
  return [...tickets]
    .sort((a, b) => b.updatedAt - a.updatedAt || b.id - a.id)
    .slice(0, 5)
    .map((ticket) => ({
      id: ticket.id,
      title: ticket.title,
      // The boundary: the log's words are those of the API.
      status: ticket.status as TicketStatus,
      priority: ticket.priority as Priority,
      attention: attentionOf(ticket),
      updatedAt: new Date(ticket.updatedAt).toISOString(),
    }));
}
