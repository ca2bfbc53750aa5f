import { type RawBuilder, sql } from 'kysely';

/**
 * Milliseconds from one column's moment to another's, of all rows, in one text: tens of thousands
 * of rows as objects take several times as long as their numbers.
 */
export function timesText(until: string, since: string): RawBuilder<string | null> {
  return sql`string_agg(cast(${sql.ref(until)} - ${sql.ref(since)} as text), ',')`;
}

/** What `timesText` wrote; of no rows, nothing. */
export function parseTimes(text: string | null): Float64Array {
  return text === null ? new Float64Array() : Float64Array.from(text.split(','), Number);
}
