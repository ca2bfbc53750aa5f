import type { Person } from './person.ts';
import type { Outage } from './troubles.ts';

/** How soon people whose server ended went on with another one. */
export type Resumptions = {
  people: number;
  medianMs: number;
  p95Ms: number;
  slowestMs: number;
  /** Who never did. */
  lost: string[];
};

/** Counted from the signal that ended the server: what it did before it died is no excuse. */
export function measureResumptions(
  people: readonly Person[],
  outages: readonly Outage[],
): Resumptions {
  const times: number[] = [];
  const lost: string[] = [];
  for (const { email, standstills } of people) {
    for (const { from, until } of standstills.all) {
      // Nothing else goes wrong meanwhile: whose socket broke then was on a server that ended.
      const outage = outages.find((one) => one.from <= from && from <= one.until);
      if (outage === undefined) continue;
      if (until === null) lost.push(email);
      else times.push(until - outage.from);
    }
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0);
  return { people: times.length, medianMs: at(0.5), p95Ms: at(0.95), slowestMs: at(1), lost };
}
