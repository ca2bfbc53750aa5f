/** So few values that putting them in order by comparing is as fast as anything. */
const FEW = 2_000;
const BUCKETS = 4_096;

/**
 * The middle value, or half-way between the two in the middle. Of many values it counts how many lie
 * where, and goes on with those around the middle only: it looks at most of them twice. There must be a
 * value.
 */
export function takeMedian(values: Float64Array): number {
  const middle = Math.floor(values.length / 2);
  const upper = select(values, middle);
  return values.length % 2 === 1 ? upper : (findBefore(values, middle, upper) + upper) / 2;
}

/** What stands before this place once all are sorted, where this value stands there. */
function findBefore(values: Float64Array, place: number, value: number): number {
  let smaller = 0;
  let largest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const other = values[index] ?? 0;
    if (other >= value) continue;
    smaller += 1;
    if (other > largest) largest = other;
  }
  return smaller === place ? largest : value;
}

/** The value that sorting would put in this place. */
function select(values: Float64Array, place: number): number {
  if (values.length <= FEW) return values.toSorted()[place] ?? Number.NaN;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  // All the same; or so near to each other that they would stand in one bucket again.
  const scale = (BUCKETS - 1) / (most - least);
  if (!Number.isFinite(scale)) return least;
  const counts = new Int32Array(BUCKETS);
  for (let index = 0; index < values.length; index += 1) {
    const bucket = Math.floor(((values[index] ?? 0) - least) * scale);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  let wanted = 0;
  let before = 0;
  while (before + (counts[wanted] ?? 0) <= place) {
    before += counts[wanted] ?? 0;
    wanted += 1;
  }
  const around = new Float64Array(counts[wanted] ?? 0);
  let count = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (Math.floor((value - least) * scale) === wanted) around[count++] = value;
  }
  return select(around, place - before);
}
