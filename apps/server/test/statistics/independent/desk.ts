import type { BacklogPoint, DeskStatistics } from '@etape/shared/statistics';
import { type Asked, momentsOf, PRIORITIES } from './dashboards.ts';
import { listDays, nextDay } from './days.ts';
import { blockingInstructions, firstResponse, guidance, resolution } from './figures.ts';
import type { RawDesk } from './raw-log.ts';
import type { ToldTicket } from './ticket-story.ts';

const DAY_MS = 86_400_000;

export function countDesk(asked: Asked): DeskStatistics {
  const { desk, now } = asked;
  const { tickets } = desk;
  const { inPeriod, isToday, inThisMonth, months } = momentsOf(asked);
  const unfinished = tickets.filter(isUnfinished);
  const created = (some: readonly ToldTicket[], isIn: (at: number) => boolean) =>
    some.filter(({ createdAt }) => isIn(createdAt)).length;
  const figures = (belongs: (ticket: ToldTicket) => boolean) => ({
    created: created(tickets.filter(belongs), inPeriod),
    backlog: unfinished.filter(belongs).length,
    ...resolution(tickets.filter(belongs), inPeriod),
  });
  const departmentOf = new Map(
    desk.people.map(({ person, departmentId }) => [person.id, departmentId]),
  );
  return {
    now: {
      open: tickets.filter(({ status }) => status === 'open').length,
      inProgress: tickets.filter(({ status }) => status === 'in_progress').length,
      unconfirmed: tickets.filter(({ status }) => status === 'resolved').length,
    },
    resolvedToday: resolution(tickets, isToday).resolved,
    resolvedThisMonth: resolution(tickets, inThisMonth).resolved,
    period: {
      created: created(tickets, inPeriod),
      ...resolution(tickets, inPeriod),
      firstResponse: firstResponse(tickets, inPeriod),
      guidance: guidance(tickets, inPeriod),
    },
    byPriority: PRIORITIES.map((priority) => ({
      priority,
      ...figures((ticket) => ticket.priority === priority),
    })),
    byCategory: desk.categories
      .map((category) => ({ category, ...figures((one) => one.categoryId === category.id) }))
      .filter(hasFigures)
      .sort((a, b) => b.created - a.created || a.category.id - b.category.id),
    byMonth: months.map(({ month, isIn }) => ({
      month,
      created: created(tickets, isIn),
      ...resolution(tickets, isIn),
    })),
    byTechnician: countTechnicians(asked),
    byDepartment: [...desk.departments, null]
      .map((department) => ({
        department,
        ...figures((one) => departmentOf.get(one.requesterId) === (department?.id ?? null)),
      }))
      .filter(hasFigures)
      // The sort is stable: by number, and requesters without a department at the end.
      .sort((a, b) => b.created - a.created),
    backlog: countBacklog(asked),
    age: countAges(unfinished, now),
    blockingInstructions: blockingInstructions(tickets, inPeriod),
  };
}

function countTechnicians(asked: Asked): DeskStatistics['byTechnician'] {
  const { desk } = asked;
  const { inPeriod } = momentsOf(asked);
  const rows: DeskStatistics['byTechnician'] = [];
  const helpers = whoeverHelped(desk);
  for (const { person, active } of desk.people) {
    if (person.role === 'employee' && !helpers.has(person.id)) continue;
    const theirs = desk.tickets.filter(({ assigneeId }) => assigneeId === person.id);
    const row = {
      technician: person,
      assigned: theirs.filter(({ status }) => status === 'in_progress').length,
      ...resolution(theirs, inPeriod),
      firstResponse: firstResponse(desk.tickets, inPeriod, person.id),
      guidance: guidance(desk.tickets, inPeriod, person.id),
    };
    const { sessions, steps, stepTime } = row.guidance;
    const did = row.assigned + row.resolved + row.firstResponse.count + sessions + steps;
    if ((active && person.role !== 'employee') || did + stepTime.count > 0) rows.push(row);
  }
  // The sort is stable: people are in the order of their numbers.
  return rows.sort((a, b) => b.resolved - a.resolved);
}

/** At any time; an employee among them was a technician then. */
function whoeverHelped({ tickets }: RawDesk): Set<number> {
  const helpers = new Set<number>();
  for (const { assigneeId, response, sessions, steps } of tickets) {
    if (assigneeId !== null) helpers.add(assigneeId);
    if (response !== null) helpers.add(response.by);
    for (const { technicianId } of [...sessions, ...steps]) helpers.add(technicianId);
  }
  return helpers;
}

function countBacklog(asked: Asked): DeskStatistics['backlog'] {
  const { from, to } = asked.period;
  const { dayOf, today } = momentsOf(asked);
  const length = listDays(from, to).length;
  const step = length <= 45 ? 'day' : length <= 400 ? 'week' : 'month';
  const days = listDays(from, to).filter((day) => day <= today);
  const points: BacklogPoint[] = [];
  for (const [index, date] of days.entries()) {
    const isSunday = new Date(`${date}T12:00:00Z`).getUTCDay() === 0;
    const endsMonth = nextDay(date).slice(0, 7) !== date.slice(0, 7);
    const isLast = index === days.length - 1;
    const ends = step === 'day' || (step === 'week' && isSunday) || (step === 'month' && endsMonth);
    if (ends || isLast) points.push({ date, backlog: waitingAfter(asked.desk, date, dayOf) });
  }
  return { step, points };
}

function waitingAfter({ tickets }: RawDesk, date: string, dayOf: (at: number) => string): number {
  let count = 0;
  for (const { backlog } of tickets) {
    for (const { at, change } of backlog) if (dayOf(at) <= date) count += change;
  }
  return count;
}

function countAges(unfinished: readonly ToldTicket[], now: number): DeskStatistics['age'] {
  const counts = [0, 0, 0, 0, 0, 0];
  const limits = [0, 1, 3, 7, 30, 90];
  for (const { createdAt } of unfinished) {
    const days = (now - createdAt) / DAY_MS;
    const index = limits.findLastIndex((limit) => days >= limit);
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return limits.map((fromDays, index) => ({
    fromDays,
    toDays: limits[index + 1] ?? null,
    count: counts[index] ?? 0,
  }));
}

function isUnfinished({ status }: ToldTicket): boolean {
  return status === 'open' || status === 'in_progress';
}

function hasFigures(row: { created: number; backlog: number; resolved: number }): boolean {
  return row.created + row.backlog + row.resolved > 0;
}
