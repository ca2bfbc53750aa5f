import { describe, expect, test } from 'vitest';
import { createOutbox } from './outbox.ts';
import type { OutboxEntry } from './outbox-entry.ts';
import { readOutboxEntry } from './outbox-entry.ts';
import type { OutboxStorage } from './outbox-storage.ts';

const AMINA = 1;
const KARIM = 2;

describe('while the line is there', () => {
  test('commands go out one after the other, in their order', async () => {
    const { outbox, server } = setUp();
    const first = outbox.add(message('one'));
    const second = outbox.add(message('two'));
    expect(outbox.items().map((item) => item.state)).toEqual(['sending', 'sending']);
    await first;
    await second;
    expect(server.received).toEqual(['one', 'two']);
  });

  test('a command stays in sight until its event is here', async () => {
    const { outbox } = setUp();
    await outbox.add(message('one'));
    expect(outbox.items()).toMatchObject([{ state: 'delivered', seq: 1 }]);
    outbox.forget(new Set(['one']));
    expect(outbox.items()).toEqual([]);
  });

  test('an event that comes before the answer changes nothing yet', async () => {
    const { outbox } = setUp();
    let changes = 0;
    const answered = outbox.add(message('one'));
    outbox.subscribe(() => {
      changes += 1;
    });
    outbox.forget(new Set(['one']));
    expect(changes).toBe(0);
    await answered;
    outbox.forget(new Set(['one']));
    expect(outbox.items()).toEqual([]);
  });

  test('a refused command is dropped and explained, and the next one goes out', async () => {
    const { outbox, server, refused } = setUp();
    server.refuse('one');
    const result = await outbox.add(message('one'));
    expect(result.status).toBe('refused');
    await outbox.add(message('two'));
    expect(refused).toEqual(['one']);
    expect(server.received).toEqual(['two']);
    expect(outbox.items().map((item) => item.entry.commandId)).toEqual(['two']);
  });
});

describe('while the line is down', () => {
  test('commands wait, and go out in order with the same ids once it is back', async () => {
    const { outbox, server, storage } = setUp();
    server.online = false;
    const first = outbox.add(message('one'));
    await outbox.flush();
    const second = outbox.add(message('two'));
    expect(outbox.items().map((item) => item.state)).toEqual(['waiting', 'waiting']);
    expect(storage.load(AMINA).map((entry) => entry.commandId)).toEqual(['one', 'two']);
    server.online = true;
    await outbox.flush();
    await Promise.all([first, second]);
    expect(server.received).toEqual(['one', 'two']);
    expect(storage.load(AMINA)).toEqual([]);
  });

  test('they outlive a reload', async () => {
    const before = setUp();
    before.server.online = false;
    void before.outbox.add(message('one'));
    await before.outbox.flush();
    const after = setUp(before.storage);
    await after.outbox.flush();
    expect(after.server.received).toEqual(['one']);
    expect(before.storage.load(AMINA)).toEqual([]);
  });

  test('nobody sends what somebody else has left', async () => {
    const { outbox, server, storage } = setUp();
    server.online = false;
    void outbox.add(message('one'));
    await outbox.flush();
    outbox.open(KARIM);
    expect(outbox.items()).toEqual([]);
    server.online = true;
    await outbox.flush();
    expect(server.received).toEqual([]);
    expect(storage.load(AMINA)).toHaveLength(1);
  });
});

test('what is left from an earlier visit is read with care', () => {
  expect(readOutboxEntry(message('one'))).toEqual(message('one'));
  expect(readOutboxEntry({ ...message('one'), command: { type: 'unknown' } })).toBeNull();
  expect(readOutboxEntry({ ...message('one'), ticketId: 'x' })).toBeNull();
  expect(readOutboxEntry(null)).toBeNull();
  const block = { type: 'block', session: 1, step: 2, revision: 1, reason: 'other' };
  expect(readOutboxEntry({ ...message('one'), command: block })?.command).toEqual(block);
});

function message(commandId: string): OutboxEntry {
  const madeAt = '2026-11-22T14:00:00.000Z';
  return {
    commandId,
    ticketId: 7,
    madeAt,
    knownSeq: 3,
    command: { type: 'message', body: commandId },
  };
}

function setUp(storage: OutboxStorage = memory()) {
  const refused: string[] = [];
  const refusals = new Set<string>();
  const server = {
    online: true,
    received: [] as string[],
    refuse: (commandId: string) => refusals.add(commandId),
  };
  const outbox = createOutbox({
    storage,
    deliver: ({ commandId }) => {
      if (!server.online) return Promise.reject(new Error('offline'));
      if (refusals.has(commandId)) return Promise.reject(new Error('refused'));
      server.received.push(commandId);
      return Promise.resolve(server.received.length);
    },
    mayTryAgain: (error) => error instanceof Error && error.message === 'offline',
    onRefused: ({ commandId }) => refused.push(commandId),
    // Longer than any test: they say themselves when the line is back.
    retryDelay: () => 60_000,
  });
  outbox.open(AMINA);
  return { outbox, server, storage, refused };
}

function memory(): OutboxStorage {
  const kept = new Map<number, OutboxEntry[]>();
  const load = (userId: number) => kept.get(userId) ?? [];
  return {
    load,
    add: (userId, entry) => void kept.set(userId, [...load(userId), entry]),
    remove: (userId, commandId) =>
      void kept.set(
        userId,
        load(userId).filter((entry) => entry.commandId !== commandId),
      ),
  };
}
