import { z } from 'zod';
import { isTimeZone } from './calendar.ts';
import type { Person } from './people.ts';
import { isCountedDate, isPeriod } from './period.ts';
import { idSchema } from './text-schemas.ts';
import type { Attention, Category, Department, Priority, TicketStatus } from './tickets.ts';

/**
 * What each figure means is said here once, and beside each figure on screen;
 * the decision record "How figures are defined" says why.
 *
 * - A figure of a period counts what happened in it; one of "now" does not ask for the period.
 * - Times run by the calendar, nights and week-ends included, in milliseconds.
 * - Category, priority and department are those that a ticket and its requester have today.
 */

const dateSchema = z.string().refine(isCountedDate, { error: 'not a day' });

const period = z.object({
  /** The first and the last day, both included. */
  from: dateSchema,
  to: dateSchema,
  /** Of whoever asks: it says when days begin (`Europe/Paris`). */
  timeZone: z.string().max(64).refine(isTimeZone),
});

/** A period of at least one day and at most ten years. */
export const periodSchema = period.refine(isPeriod, { path: ['to'] });
export type Period = z.infer<typeof periodSchema>;

/** `technicianId`: left out, oneself; only administrators may ask for another. */
export const technicianStatisticsSchema = period
  .extend({ technicianId: idSchema.optional() })
  .refine(isPeriod, { path: ['to'] });
export type TechnicianStatisticsInput = z.infer<typeof technicianStatisticsSchema>;

/** Times of the cases that ended in the period. Null where there were none. */
export type Durations = {
  count: number;
  /** The middle one, exactly: of an even number, half-way between the two in the middle. */
  medianMs: number | null;
  averageMs: number | null;
};

/** Tickets in a list of a dashboard. `attention`: what it wants of whoever asked. */
export type TicketBrief = {
  id: number;
  title: string;
  status: TicketStatus;
  priority: Priority;
  attention: Attention;
  updatedAt: string;
};

export type GuidanceFigures = {
  /** Sessions that ended in the period, by whoever guided them in the end. */
  sessions: number;
  /** Those of them that ended as resolved; by `sessions`: the guidance success. */
  resolvedSessions: number;
  /** Steps sent in the period, withdrawn ones included, by whoever sent them. */
  steps: number;
  /** Those of them at which the employee was stuck at least once, then or later. */
  blockedSteps: number;
  /** From the first wording of a step to its confirmation, of steps confirmed in the period. */
  stepTime: Durations;
};

export type ResolutionFigures = {
  /**
   * Tickets whose last resolution lies in the period and still stands. Each counts once; reopening
   * takes it out again. It counts for whoever was its assignee.
   */
  resolved: number;
  /** From the opening to the last resolution, of those tickets. */
  resolution: Durations;
};

export type ResponseFigures = {
  /**
   * From the opening to the first act of somebody else for the requester, of tickets that had it in
   * the period: taking the ticket, a message, the start of a guidance, resolving or cancelling. An
   * automatic assignment, one to somebody else, and internal notes are none.
   */
  firstResponse: Durations;
};

/** Tickets opened in the period. */
type Created = { created: number };

/** Tickets in it now that are open or in progress. */
type Backlog = { backlog: number };

/** `month`: `2026-03`. The six that end with the month of the period's last day. */
export type MonthRow<Figures> = { month: string } & Figures;
export type PriorityRow<Figures> = { priority: Priority } & Figures;
export type CategoryRow<Figures> = { category: Category } & Figures;

/** An employee's own tickets. */
export type MyStatistics = {
  /** Now, whatever the period. */
  byStatus: Record<TicketStatus, number>;
  period: Created & ResolutionFigures;
  /** What awaits me, whatever the period; the five most recent of `count`. */
  awaiting: { count: number; tickets: TicketBrief[] };
  /** The five that moved last. */
  recent: TicketBrief[];
};

/** One technician's work. */
export type TechnicianStatistics = {
  technician: Person;
  now: {
    /** In progress, and theirs. */
    assigned: number;
    /** Open, for anybody to take. */
    available: number;
    /** Theirs, resolved, and not yet closed by the requester. */
    unconfirmed: number;
  };
  resolvedToday: number;
  resolvedThisMonth: number;
  period: ResolutionFigures & ResponseFigures & { guidance: GuidanceFigures };
  byPriority: PriorityRow<Backlog & ResolutionFigures>[];
  /** Those with a figure other than 0, the most resolved first. */
  byCategory: CategoryRow<Backlog & ResolutionFigures>[];
  byMonth: MonthRow<ResolutionFigures>[];
  /** Theirs, in progress, and waiting for them; the five that need them first of `count`. */
  awaiting: { count: number; tickets: TicketBrief[] };
};

export type TechnicianRow = {
  technician: Person;
  /** In progress, and theirs, now. */
  assigned: number;
} & ResolutionFigures &
  ResponseFigures & { guidance: GuidanceFigures };

/** `department`: null for requesters without one. */
export type DepartmentRow = { department: Department | null } & Created &
  Backlog &
  ResolutionFigures;

/** Which stretch a point of the backlog stands for. */
export const BACKLOG_STEPS = ['day', 'week', 'month'] as const;
export type BacklogStep = (typeof BACKLOG_STEPS)[number];

/** `date`: the last day of the stretch. */
export type BacklogPoint = {
  date: string;
  /** How many tickets were open or in progress when that day ended, or now where it has not. */
  backlog: number;
};

/** Days since a ticket was opened: at least `fromDays`, less than `toDays` (null: no end). */
export type AgeRow = { fromDays: number; toDays: number | null; count: number };

/** Where the stretches of age begin, in days. */
export const AGE_LIMITS_DAYS = [0, 1, 3, 7, 30, 90] as const;

/**
 * An instruction, the same text whatever its capitals, accents and spaces. A step counts under the
 * wording at which the employee was first stuck, or under its last one where they never were.
 */
export type BlockingInstruction = {
  /** As last written. */
  body: string;
  /** Steps with this text sent in the period. */
  sent: number;
  /** Those of them at which the employee was stuck. */
  blocked: number;
};

/** The whole desk, for administrators. */
export type DeskStatistics = {
  now: {
    open: number;
    inProgress: number;
    /** Resolved, and not yet closed by the requester. */
    unconfirmed: number;
  };
  resolvedToday: number;
  resolvedThisMonth: number;
  period: Created & ResolutionFigures & ResponseFigures & { guidance: GuidanceFigures };
  byPriority: PriorityRow<Created & Backlog & ResolutionFigures>[];
  /** Those with a figure other than 0, the most opened first. */
  byCategory: CategoryRow<Created & Backlog & ResolutionFigures>[];
  byMonth: MonthRow<Created & ResolutionFigures>[];
  /** Active staff, and whoever else has a figure other than 0; the most resolved first. */
  byTechnician: TechnicianRow[];
  /** Those with a figure other than 0, the most opened first. */
  byDepartment: DepartmentRow[];
  backlog: { step: BacklogStep; points: BacklogPoint[] };
  /** Of the tickets that are open or in progress now. */
  age: AgeRow[];
  /** The ten that blocked most, the most blocked first. */
  blockingInstructions: BlockingInstruction[];
};
