/** 0 for the first try, then about 0.5, 1, 2, 4 and at most 8 seconds, spread so that a restarted
 * server is not met by everybody at once. */
export function retryDelay(attempt: number): number {
  if (attempt === 0) return 0;
  const longest = Math.min(8_000, 500 * 2 ** (attempt - 1));
  return longest * (0.5 + Math.random() / 2);
}

const resting = new Set<() => void>();

/** Waits, unless `cutPausesShort` comes first. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resting.delete(end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    resting.add(end);
  });
}

/** The line may be back: whoever waits for the next try, tries now. */
export function cutPausesShort(): void {
  for (const end of [...resting]) end();
}
