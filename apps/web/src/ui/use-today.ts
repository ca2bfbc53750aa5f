import { useNow } from './use-now.ts';

const MINUTE_MS = 60_000;

/** The day of the calendar as the server counts them, an ISO date (`2027-03-31`). */
export function useToday(): string {
  return new Date(useNow(MINUTE_MS)).toISOString().slice(0, 10);
}
