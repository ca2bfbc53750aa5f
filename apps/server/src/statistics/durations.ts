import type { Durations, ResolutionFigures } from '@etape/shared/statistics';
import { takeMedian } from './median.ts';

type Timed = { ms: number };

/** The figures of these times, exactly: every one of them is looked at. */
export function toTimes(rows: readonly Timed[] = []): Durations {
  const count = rows.length;
  if (count === 0) return { count, medianMs: null, averageMs: null };
  const times = new Float64Array(count);
  let sum = 0;
  rows.forEach(({ ms }, index) => {
    times[index] = ms;
    sum += ms;
  });
  return {
    count,
    medianMs: Math.round(takeMedian(times)),
    averageMs: Math.round(sum / count),
  };
}

export function toResolution(rows: readonly Timed[] = []): ResolutionFigures {
  return { resolved: rows.length, resolution: toTimes(rows) };
}
