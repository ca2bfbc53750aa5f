/**
 * Rows by column, as they travel between threads: tens of thousands of objects take longer to be copied
 * than to be read, numbers side by side take next to nothing.
 */
export type Columns = {
  count: number;
  names: readonly string[];
  values: readonly (Float64Array | readonly unknown[])[];
};

export function toColumns(
  names: readonly string[],
  rows: readonly (readonly unknown[])[],
): Columns {
  return { count: rows.length, names, values: names.map((_, index) => pick(rows, index)) };
}

export function toRows({ count, names, values }: Columns): Record<string, unknown>[] {
  const rows = Array.from({ length: count }, (): Record<string, unknown> => ({}));
  names.forEach((name, index) => {
    const column = values[index] ?? [];
    rows.forEach((row, at) => {
      row[name] = column[at];
    });
  });
  return rows;
}

function pick(rows: readonly (readonly unknown[])[], index: number): Float64Array | unknown[] {
  const numbers = new Float64Array(rows.length);
  for (const [at, row] of rows.entries()) {
    const value = row[index];
    if (typeof value !== 'number') return rows.map((other) => other[index]);
    numbers[at] = value;
  }
  return numbers;
}
