import type {
  BlockingInstruction,
  Durations,
  GuidanceFigures,
  ResolutionFigures,
} from '@etape/shared/statistics';
import type { ToldStep, ToldTicket } from './ticket-story.ts';

/** Whether a moment counts. */
export type In = (at: number) => boolean;

export function durations(times: number[]): Durations {
  if (times.length === 0) return { count: 0, medianMs: null, averageMs: null };
  times.sort((a, b) => a - b);
  let sum = 0;
  for (const time of times) sum += time;
  const half = times.length / 2;
  const median =
    times.length % 2 === 1
      ? (times[Math.floor(half)] ?? 0)
      : ((times[half - 1] ?? 0) + (times[half] ?? 0)) / 2;
  return {
    count: times.length,
    medianMs: Math.round(median),
    averageMs: Math.round(sum / times.length),
  };
}

export function resolution(tickets: readonly ToldTicket[], isIn: In): ResolutionFigures {
  const times: number[] = [];
  for (const { resolvedAt, createdAt } of tickets) {
    if (resolvedAt !== null && isIn(resolvedAt)) times.push(resolvedAt - createdAt);
  }
  return { resolved: times.length, resolution: durations(times) };
}

/** `by`: left out, by anybody. */
export function firstResponse(tickets: readonly ToldTicket[], isIn: In, by?: number): Durations {
  const times: number[] = [];
  for (const { response, createdAt } of tickets) {
    if (response === null || !isIn(response.at)) continue;
    if (by === undefined || response.by === by) times.push(response.at - createdAt);
  }
  return durations(times);
}

/** `by`: left out, by anybody. */
export function guidance(tickets: readonly ToldTicket[], isIn: In, by?: number): GuidanceFigures {
  return { ...sessions(tickets, isIn, by), ...steps(tickets, isIn, by) };
}

function sessions(tickets: readonly ToldTicket[], isIn: In, by?: number) {
  const figures = { sessions: 0, resolvedSessions: 0 };
  for (const ticket of tickets) {
    for (const { technicianId, endedAt, outcome } of ticket.sessions) {
      if (by !== undefined && technicianId !== by) continue;
      if (endedAt === null || !isIn(endedAt)) continue;
      figures.sessions += 1;
      if (outcome === 'resolved') figures.resolvedSessions += 1;
    }
  }
  return figures;
}

function steps(tickets: readonly ToldTicket[], isIn: In, by?: number) {
  const figures = { steps: 0, blockedSteps: 0 };
  const times: number[] = [];
  for (const ticket of tickets) {
    for (const { technicianId, sentAt, confirmedAt, stuckAt } of ticket.steps) {
      if (by !== undefined && technicianId !== by) continue;
      if (isIn(sentAt)) {
        figures.steps += 1;
        if (stuckAt !== null) figures.blockedSteps += 1;
      }
      if (confirmedAt !== null && isIn(confirmedAt)) times.push(confirmedAt - sentAt);
    }
  }
  return { ...figures, stepTime: durations(times) };
}

export function blockingInstructions(
  tickets: readonly ToldTicket[],
  isIn: In,
): BlockingInstruction[] {
  const found = new Map<string, { last: ToldStep | null; sent: number; blocked: number }>();
  for (const ticket of tickets) {
    for (const step of ticket.steps) {
      if (!isIn(step.sentAt)) continue;
      const key = plain(step.stuckAt ?? step.body);
      const entry = found.get(key) ?? { last: null, sent: 0, blocked: 0 };
      found.set(key, entry);
      entry.sent += 1;
      if (step.stuckAt === null) continue;
      entry.blocked += 1;
      if (entry.last === null || step.sentAt > entry.last.sentAt) entry.last = step;
    }
  }
  const list = [...found.values()].filter(({ blocked }) => blocked > 0);
  list.sort((a, b) => b.blocked - a.blocked || (b.last?.sentAt ?? 0) - (a.last?.sentAt ?? 0));
  return list
    .slice(0, 10)
    .map(({ last, sent, blocked }) => ({ body: last?.stuckAt ?? '', sent, blocked }));
}

const ACCENTED: Record<string, string> = {
  à: 'a',
  â: 'a',
  ç: 'c',
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  î: 'i',
  ï: 'i',
  ô: 'o',
  ù: 'u',
  û: 'u',
};

/** Without capitals, accents and spaces. */
function plain(body: string): string {
  let text = '';
  for (const letter of body.toLowerCase()) {
    if (letter.trim() !== '') text += ACCENTED[letter] ?? letter;
  }
  return text;
}
