/** What a listener has heard and its reader has not taken yet; at most one item a key. */
export type WakeQueue<Item> = {
  push(item: Item): void;
  /** Waits until there is something or the signal aborts; everything heard so far, in order. */
  take(): Promise<Item[]>;
};

/**
 * Turns callbacks into a loop. Items with the same key become one, the later by default, so that a
 * reader who does not keep up holds one item a key, never an endless backlog.
 */
export function createWakeQueue<Item>(
  signal: AbortSignal,
  keyOf: (item: Item) => string | number,
  merge: (earlier: Item, later: Item) => Item = (_earlier, later) => later,
): WakeQueue<Item> {
  let heard = new Map<string | number, Item>();
  let wake: () => void = () => {};
  signal.addEventListener('abort', () => wake(), { once: true });
  return {
    push(item) {
      const key = keyOf(item);
      const earlier = heard.get(key);
      heard.delete(key);
      heard.set(key, earlier === undefined ? item : merge(earlier, item));
      wake();
    },
    async take() {
      if (heard.size === 0 && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const items = [...heard.values()];
      heard = new Map();
      return items;
    },
  };
}
