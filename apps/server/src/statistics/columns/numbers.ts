/** The same numbers with room for this one; twice as many when there was none, so that this is seldom. */
export function withRoomFor<Column extends Float64Array | Int32Array>(
  numbers: Column,
  index: number,
): Column;
export function withRoomFor(
  numbers: Float64Array | Int32Array,
  index: number,
): Float64Array | Int32Array {
  if (index < numbers.length) return numbers;
  const length = Math.max(index + 1, 2 * numbers.length);
  const larger =
    numbers instanceof Float64Array ? new Float64Array(length) : new Int32Array(length);
  larger.set(numbers);
  return larger;
}
