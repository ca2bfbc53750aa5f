import { type OutboxEntry, readOutboxEntry } from './outbox-entry.ts';

export type OutboxStorage = {
  load: (userId: number) => OutboxEntry[];
  add: (userId: number, entry: OutboxEntry) => void;
  remove: (userId: number, commandId: string) => void;
};

/** Per person, so that nobody ever sends what somebody else left in this browser. */
export const outboxStorage: OutboxStorage = {
  load: (userId) => read(userId),
  add: (userId, entry) => write(userId, [...read(userId), entry]),
  remove: (userId, commandId) =>
    write(
      userId,
      // Read again: another tab may have added something meanwhile.
      read(userId).filter((entry) => entry.commandId !== commandId),
    ),
};

function read(userId: number): OutboxEntry[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? '[]');
    if (!Array.isArray(stored)) return [];
    return stored.map(readOutboxEntry).filter((entry) => entry !== null);
  } catch {
    return [];
  }
}

function write(userId: number, entries: OutboxEntry[]): void {
  try {
    if (entries.length === 0) localStorage.removeItem(keyOf(userId));
    else localStorage.setItem(keyOf(userId), JSON.stringify(entries));
  } catch {
    // Storage is full or refused: what is unsent lasts as long as the page.
  }
}

function keyOf(userId: number): string {
  return `etape.outbox.${userId}`;
}
