import type { OutboxEntry } from './outbox-entry.ts';
import type { OutboxStorage } from './outbox-storage.ts';

/**
 * - `sending`: on its way;
 * - `waiting`: the line is down, it goes out as soon as it is back;
 * - `delivered`: done with event `seq`, shown until that event is here.
 */
export type OutboxItem = { entry: OutboxEntry } & (
  | { state: 'sending' | 'waiting' }
  | { state: 'delivered'; seq: number }
);

export type Delivery = { status: 'delivered' } | { status: 'refused'; error: unknown };

type OutboxOptions = {
  storage: OutboxStorage;
  /** Gives the command to the server; the number of the event it led to. */
  deliver: (entry: OutboxEntry) => Promise<number>;
  /** Whether the same command may still succeed later. */
  mayTryAgain: (error: unknown) => boolean;
  onRefused: (entry: OutboxEntry, error: unknown) => void;
  /** Milliseconds before the next try of its own accord. */
  retryDelay: (attempt: number) => number;
};

/**
 * Sends one command after the other, in the order in which they were given, until the server has
 * answered each. They outlive a reload; since a command keeps its `commandId`, sending it again has
 * no second effect.
 */
export function createOutbox(options: OutboxOptions) {
  const { storage } = options;
  const listeners = new Set<() => void>();
  const results = new Map<string, (delivery: Delivery) => void>();
  let items: readonly OutboxItem[] = [];
  let userId: number | null = null;
  let running = false;
  let round = Promise.resolve();
  let again = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function change(next: readonly OutboxItem[]): void {
    items = next;
    for (const listener of listeners) listener();
  }

  function replace(commandId: string, item: OutboxItem | null): void {
    change(
      items.flatMap((one) =>
        one.entry.commandId === commandId ? (item === null ? [] : [item]) : [one],
      ),
    );
  }

  function finish(owner: number, entry: OutboxEntry, delivery: Delivery): void {
    storage.remove(owner, entry.commandId);
    results.get(entry.commandId)?.(delivery);
    results.delete(entry.commandId);
  }

  /** Whether to go on with the next entry. */
  async function deliverOne(owner: number, entry: OutboxEntry): Promise<boolean> {
    try {
      const seq = await options.deliver(entry);
      finish(owner, entry, { status: 'delivered' });
      failures = 0;
      if (userId === owner) replace(entry.commandId, { entry, state: 'delivered', seq });
      return true;
    } catch (error) {
      if (options.mayTryAgain(error)) {
        if (userId === owner) waitForLine();
        return false;
      }
      finish(owner, entry, { status: 'refused', error });
      if (userId === owner) {
        replace(entry.commandId, null);
        options.onRefused(entry, error);
      }
      return true;
    }
  }

  function waitForLine(): void {
    failures += 1;
    change(items.map((item) => (item.state === 'sending' ? { ...item, state: 'waiting' } : item)));
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), options.retryDelay(failures));
  }

  /** Tries now: somebody gave a command, or the line may be back. */
  function flush(): Promise<void> {
    // The try under way may be about to fail on the old line.
    again = running;
    if (!running) round = deliverAll();
    return round;
  }

  async function deliverAll(): Promise<void> {
    running = true;
    clearTimeout(timer);
    try {
      for (;;) {
        const next = items.find((item) => item.state !== 'delivered');
        if (userId === null || next === undefined) return;
        if (!(await deliverOne(userId, next.entry)) && !again) return;
        again = false;
      }
    } finally {
      running = false;
    }
  }

  return {
    items: () => items,
    flush,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** From now on for this person, beginning with what an earlier visit has left; `null`: nobody. */
    open(id: number | null): void {
      if (id === userId) return;
      userId = id;
      failures = 0;
      clearTimeout(timer);
      const left = id === null ? [] : storage.load(id);
      change(left.map((entry) => ({ entry, state: 'waiting' })));
      void flush();
    },
    add(entry: OutboxEntry): Promise<Delivery> {
      if (userId !== null) storage.add(userId, entry);
      const line = items.some((item) => item.state === 'waiting') ? 'waiting' : 'sending';
      change([...items, { entry, state: line }]);
      const result = new Promise<Delivery>((resolve) => results.set(entry.commandId, resolve));
      void flush();
      return result;
    },
    /** The events of these are here: they need not be shown any more. */
    forget(commandIds: ReadonlySet<string>): void {
      const left = items.filter(
        (item) => item.state !== 'delivered' || !commandIds.has(item.entry.commandId),
      );
      // An event may be here before the answer. Saying that something changed when nothing did would
      // make the screen look, and forget, again and again.
      if (left.length < items.length) change(left);
    },
  };
}
