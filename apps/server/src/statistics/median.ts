/** So few values that putting them in order by comparing is as fast as anything. */
const FEW = 2_000;
const BUCKETS = 4_096;

/** What values lie between, for whoever has looked at all of them already. */
type Extent = { least: number; most: number };

/**
 * The middle value, or half-way between the two in the middle. Of many values it counts how many lie
 * where, and goes on with those around the middle only: it looks at each of them twice. There must be a
 * value.
 */
export function takeMedian(values: Float64Array, extent: Extent = extentOf(values)): number {
  const upper = Math.floor(values.length / 2);
  const lower = values.length % 2 === 1 ? upper : upper - 1;
  return middleOf(values, extent, { lower, upper });
}

function extentOf(values: Float64Array): Extent {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}

/** Two places in the order of the values: neighbours, or twice the same. */
type Places = { lower: number; upper: number };

/** Half-way between the values that sorting would put in these places. */
function middleOf(values: Float64Array, extent: Extent, places: Places): number {
  if (extent.least === extent.most) return extent.least;
  if (values.length <= FEW) return middleOfSorted(values, places);
  const scale = (BUCKETS - 1) / (extent.most - extent.least);
  const counts = new Int32Array(BUCKETS);
  for (let index = 0; index < values.length; index += 1) {
    const bucket = Math.floor(((values[index] ?? 0) - extent.least) * scale);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  const { first, last, before, count } = findBuckets(counts, places);
  const around = new Float64Array(count);
  let place = 0;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? 0;
    const bucket = Math.floor((value - extent.least) * scale);
    if (first <= bucket && bucket <= last) around[place++] = value;
  }
  const left = { lower: places.lower - before, upper: places.upper - before };
  // Nothing was told apart: the two lie at both ends, and everything with them.
  if (count === values.length) return middleOfSorted(around, left);
  return middleOf(around, extentOf(around), left);
}

/** The buckets that hold these places, mostly one: what lies before them, and how many values in them. */
function findBuckets(counts: Int32Array, { lower, upper }: Places) {
  let first = 0;
  let before = 0;
  while (before + (counts[first] ?? 0) <= lower) {
    before += counts[first] ?? 0;
    first += 1;
  }
  let last = first;
  let count = counts[first] ?? 0;
  while (before + count <= upper) {
    last += 1;
    count += counts[last] ?? 0;
  }
  return { first, last, before, count };
}

function middleOfSorted(values: Float64Array, { lower, upper }: Places): number {
  const sorted = values.toSorted();
  return ((sorted[lower] ?? Number.NaN) + (sorted[upper] ?? Number.NaN)) / 2;
}
