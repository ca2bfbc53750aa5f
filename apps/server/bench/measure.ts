export type Case = { name: string; ask: () => Promise<unknown> };

/** In milliseconds; `kb`: how large the answer is as JSON, uncompressed. */
export type Measured = {
  name: string;
  min: number;
  p50: number;
  p95: number;
  max: number;
  kb: number;
};

const WARM_UP_ROUNDS = 10;

/** Asks for one after the other, in rounds: whatever disturbs the machine disturbs all of them. */
export async function measure(cases: readonly Case[], rounds: number): Promise<Measured[]> {
  const times = cases.map((): number[] => []);
  const sizes = cases.map(() => 0);
  for (let round = -WARM_UP_ROUNDS; round < rounds; round += 1) {
    for (const [index, { ask }] of cases.entries()) {
      const begin = performance.now();
      const answer = await ask();
      if (round >= 0) times[index]?.push(performance.now() - begin);
      else sizes[index] = JSON.stringify(answer).length / 1000;
    }
  }
  return cases.map(({ name }, index) => ({
    name,
    ...summarise(times[index] ?? []),
    kb: sizes[index] ?? 0,
  }));
}

/** How long `short` takes when it is asked right after `long`, before that is answered. */
export async function measureBeside(
  short: Case,
  long: Case,
  rounds: number,
): Promise<Omit<Measured, 'name' | 'kb'>> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const answered = long.ask();
    const begin = performance.now();
    await short.ask();
    times.push(performance.now() - begin);
    await answered;
  }
  return summarise(times);
}

/** Least, median, 95 of 100, and most. */
export function summarise(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { min: sorted[0] ?? 0, p50: at(0.5), p95: at(0.95), max: sorted.at(-1) ?? 0 };
}
