import { type RawBuilder, sql } from 'kysely';

const SEPARATOR = ',';
const COMMA = SEPARATOR.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/**
 * Milliseconds from one column's moment to another's, of all rows, in one text: tens of thousands
 * of rows as objects take several times as long as their numbers.
 */
export function timesText(until: string, since: string): RawBuilder<string | null> {
  return sql`string_agg(cast(${sql.ref(until)} - ${sql.ref(since)} as text), ${sql.lit(SEPARATOR)})`;
}

/** What `timesText` wrote; of no rows, nothing. Read digit by digit: a text for each number would cost most of it. */
export function parseTimes(text: string | null): Float64Array {
  if (text === null) return new Float64Array();
  const times = new Float64Array(text.split(SEPARATOR).length);
  let index = 0;
  let sign = 1;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === COMMA) {
      times[index++] = sign * value;
      sign = 1;
      value = 0;
    } else if (code === MINUS) sign = -1;
    else value = value * 10 + (code - ZERO);
  }
  times[index] = sign * value;
  return times;
}
