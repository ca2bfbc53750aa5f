/** How long anything that should happen may take before a test gives up on it. */
const PATIENCE_MS = 20_000;

/** What has been observed so far, and a way to wait for more. */
export type Watch<Item> = {
  readonly items: Item[];
  push(item: Item): void;
  /** Waits until what has been observed fulfils the condition. */
  until(condition: (items: Item[]) => boolean, what: string): Promise<Item[]>;
  /** Waits for the first item, past or to come, of which this is true. */
  find(matches: (item: Item) => boolean, what: string): Promise<Item>;
};

export function createWatch<Item>(): Watch<Item> {
  const items: Item[] = [];
  const waiting = new Set<() => void>();

  function until(condition: (items: Item[]) => boolean, what: string): Promise<Item[]> {
    if (condition(items)) return Promise.resolve(items);
    return new Promise((resolve, reject) => {
      const giveUp = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`Waited for ${what}; observed ${JSON.stringify(items.slice(-5))}`));
      }, PATIENCE_MS);
      const look = () => {
        if (!condition(items)) return;
        clearTimeout(giveUp);
        waiting.delete(look);
        resolve(items);
      };
      waiting.add(look);
    });
  }

  return {
    items,
    push(item) {
      items.push(item);
      for (const look of [...waiting]) look();
    },
    until,
    async find(matches, what) {
      await until((all) => all.some(matches), what);
      const found = items.find(matches);
      if (found === undefined) throw new Error(`Lost sight of ${what}`);
      return found;
    },
  };
}
