import type { Db } from '../db/schema.ts';
import { countDesk } from '../tickets/stats-queries.ts';

/** How many tickets stand where is counted as they move: here once more, from the beginning. */
export async function checkTallies(db: Db): Promise<string[]> {
  const kept = await countDesk(db);
  const counted = await db
    .selectFrom('tickets')
    .select((eb) => ['status', 'priority', eb.fn.countAll<number>().as('count')])
    .groupBy(['status', 'priority'])
    .execute();
  const numbers = new Map(kept.map((group) => [`${group.status} ${group.priority}`, group.count]));
  const problems = counted.flatMap(({ status, priority, count }) => {
    const key = `${status} ${priority}`;
    const known = numbers.get(key) ?? 0;
    numbers.delete(key);
    return known === count ? [] : [`tally ${key}: there are ${count}, ${known} are counted`];
  });
  for (const [key, count] of numbers) {
    if (count !== 0) problems.push(`tally ${key}: there are none, ${count} are counted`);
  }
  return problems;
}
