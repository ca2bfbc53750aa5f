import type { Durations, ResolutionFigures } from '@etape/shared/statistics';
import { takeMedian } from './median.ts';

const NONE: Durations = { count: 0, medianMs: null, averageMs: null };

/** The figures of these times, exactly: every one of them is looked at. */
export function toTimes(times: Float64Array = new Float64Array()): Durations {
  const count = times.length;
  if (count === 0) return NONE;
  let sum = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index += 1) {
    const time = times[index] ?? 0;
    sum += time;
    if (time < least) least = time;
    if (time > most) most = time;
  }
  return {
    count,
    medianMs: Math.round(takeMedian(times, { least, most })),
    averageMs: Math.round(sum / count),
  };
}

/** What resolving took. */
export function toResolution(times?: Float64Array): ResolutionFigures {
  const resolution = toTimes(times);
  return { resolved: resolution.count, resolution };
}
