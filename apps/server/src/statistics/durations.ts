import type { Durations, ResolutionFigures } from '@etape/shared/statistics';

/** The figures of these times, exactly: every one of them is looked at. */
export function toDurations(times: readonly number[]): Durations {
  if (times.length === 0) return { count: 0, medianMs: null, averageMs: null };
  const sorted = Float64Array.from(times).sort();
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const sum = sorted.reduce((total, time) => total + time, 0);
  return {
    count: sorted.length,
    medianMs: Math.round((lower + upper) / 2),
    averageMs: Math.round(sum / sorted.length),
  };
}

type Timed = { ms: number };

export function toTimes(rows: readonly Timed[] = []): Durations {
  return toDurations(rows.map(({ ms }) => ms));
}

export function toResolution(rows: readonly Timed[] = []): ResolutionFigures {
  return { resolved: rows.length, resolution: toTimes(rows) };
}
