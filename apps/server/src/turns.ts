export type Turns = <Result>(key: string, work: () => Promise<Result>) => Promise<Result>;

/** Does the work of one key in the order of the calls, never two at a time. */
export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return async <Result>(key: string, work: () => Promise<Result>): Promise<Result> => {
    const turn = (last.get(key) ?? Promise.resolve()).then(work, work);
    last.set(key, turn);
    try {
      return await turn;
    } finally {
      if (last.get(key) === turn) last.delete(key);
    }
  };
}
