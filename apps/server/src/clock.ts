/** The only source of the time. Milliseconds since the epoch; tests and the demo data bring their own. */
export type Clock = { now(): number };

export const systemClock: Clock = { now: () => Date.now() };

export function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
