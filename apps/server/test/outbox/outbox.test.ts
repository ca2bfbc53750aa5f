import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { closeContext, startBackground } from '../../src/create-context.ts';
import { transact } from '../../src/db/transaction.ts';
import { enqueueDelivery, type NewDelivery } from '../../src/outbox/outbox-service.ts';
import { type Delivery, UndeliverableError } from '../../src/outbox/outbox-topics.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { createWatch } from '../support/watch.ts';

function put(desk: Desk, text: string, more: Partial<NewDelivery> = {}): Promise<void> {
  return transact(desk.app, (tx) =>
    enqueueDelivery(desk.app, tx, { topic: 'mail', payload: { text }, ...more }),
  );
}

async function statusesOf(desk: Desk): Promise<string[]> {
  const rows = await desk.app.db.read
    .selectFrom('outbox')
    .select('status')
    .orderBy('created_at')
    .execute();
  return rows.map(({ status }) => status);
}

const textOf = ({ payload }: Delivery) => payload;

test('what is put in leaves after the commit, once', async () => {
  const desk = await startDesk();
  const sent = createWatch<Delivery>();
  desk.app.outbox.handle('mail', async (delivery) => sent.push(delivery));
  await startBackground(desk.app);
  await put(desk, 'one');
  await put(desk, 'two');
  await sent.until((all) => all.length === 2, 'both deliveries');
  await desk.app.outbox.close();
  expect(sent.items.map(textOf)).toEqual([{ text: 'one' }, { text: 'two' }]);
  expect(await statusesOf(desk)).toEqual(['sent', 'sent']);
});

test('what waits leaves in the order in which it was put in, wherever it lies', async () => {
  const desk = await startDesk();
  const sent = createWatch<Delivery>();
  desk.app.outbox.handle('mail', async (delivery) => sent.push(delivery));
  const texts = ['one', 'two', 'three', 'four'];
  for (const text of texts) {
    await put(desk, text);
    await sleep(2);
  }
  // PostgreSQL writes a changed row anew, behind all others.
  for (const text of [...texts].reverse()) {
    await desk.app.db.write
      .updateTable('outbox')
      .set({ last_error: 'refused' })
      .where('payload', '=', JSON.stringify({ text }))
      .execute();
  }
  await startBackground(desk.app);
  await sent.until((all) => all.length === texts.length, 'all deliveries');
  expect(sent.items.map(textOf)).toEqual(texts.map((text) => ({ text })));
});

test('what is rolled back never leaves', async () => {
  const desk = await startDesk();
  const sent = createWatch<Delivery>();
  desk.app.outbox.handle('mail', async (delivery) => sent.push(delivery));
  await startBackground(desk.app);
  await expect(
    transact(desk.app, async (tx) => {
      await enqueueDelivery(desk.app, tx, { topic: 'mail', payload: { text: 'never' } });
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  await put(desk, 'after');
  await sent.until((all) => all.length === 1, 'the one that was committed');
  expect(sent.items.map(textOf)).toEqual([{ text: 'after' }]);
});

test('a failed attempt is repeated with the same id until it succeeds', async () => {
  const desk = await startDesk({ outboxPausesMs: [1, 1, 1] });
  const attempts = createWatch<Delivery>();
  desk.app.outbox.handle('mail', async (delivery) => {
    attempts.push(delivery);
    if (delivery.attempts < 3) throw new Error('the server is down');
  });
  await startBackground(desk.app);
  await put(desk, 'patience');
  await attempts.until((all) => all.length === 3, 'the third attempt');
  await desk.app.outbox.close();
  expect(new Set(attempts.items.map(({ id }) => id)).size).toBe(1);
  expect(await statusesOf(desk)).toEqual(['sent']);
});

test('after the last attempt, and where none would help, it is a dead letter with its reason', async () => {
  const desk = await startDesk({ outboxPausesMs: [1] });
  const attempts = createWatch<Delivery>();
  desk.app.outbox.handle('mail', async (delivery) => {
    attempts.push(delivery);
    throw new Error('the server is down');
  });
  desk.app.outbox.handle('push', async (delivery) => {
    attempts.push(delivery);
    throw new UndeliverableError('no such subscription');
  });
  await startBackground(desk.app);
  await put(desk, 'hopeless');
  await put(desk, 'gone', { topic: 'push' });
  await attempts.until((all) => all.length === 3, 'three attempts');
  await desk.app.outbox.close();
  const rows = await desk.app.db.read
    .selectFrom('outbox')
    .select(['topic', 'status', 'last_error'])
    .orderBy('topic')
    .execute();
  expect(rows).toEqual([
    { topic: 'mail', status: 'dead', last_error: 'the server is down' },
    { topic: 'push', status: 'dead', last_error: 'no such subscription' },
  ]);
});

test('a topic that does not move holds up no other', async () => {
  const desk = await startDesk();
  const sent = createWatch<Delivery>();
  desk.app.outbox.handle(
    'mail',
    (_delivery, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
      }),
  );
  desk.app.outbox.handle('push', async (delivery) => sent.push(delivery));
  await startBackground(desk.app);
  for (let index = 0; index < 10; index += 1) await put(desk, 'stuck');
  await put(desk, 'free', { topic: 'push' });
  await sent.until((all) => all.length === 1, 'the push message');
  expect(sent.items.map(textOf)).toEqual([{ text: 'free' }]);
});

test('what a dead process was sending is sent again by the next', async () => {
  const desk = await startDesk();
  await put(desk, 'halfway');
  await desk.app.db.write.updateTable('outbox').set({ status: 'sending', attempts: 1 }).execute();
  const sent = createWatch<Delivery>();
  desk.app.outbox.handle('mail', async (delivery) => sent.push(delivery));
  await startBackground(desk.app);
  await sent.until((all) => all.length === 1, 'the second attempt');
  expect(sent.items[0]?.attempts).toBe(2);
});

test('a burst with one key waits and leaves as one', async () => {
  const desk = await startDesk();
  const sent = createWatch<Delivery>();
  desk.app.outbox.handle('mail', async (delivery) => sent.push(delivery));
  for (const word of ['one', 'two', 'three']) {
    await put(desk, word, {
      mergeKey: 'amina 1001',
      merge: (waiting) => ({ text: `${(waiting as { text: string }).text} ${word}` }),
    });
  }
  await startBackground(desk.app);
  await put(desk, 'apart');
  await sent.until((all) => all.length === 2, 'two deliveries');
  expect(sent.items.map(textOf)).toEqual([{ text: 'one two three' }, { text: 'apart' }]);
});

test('closing ends what is under way and leaves it to be sent', async () => {
  const desk = await startDesk({ outboxPausesMs: [60_000] });
  const begun = createWatch<Delivery>();
  desk.app.outbox.handle('mail', (delivery, signal) => {
    begun.push(delivery);
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')), { once: true });
    });
  });
  await startBackground(desk.app);
  await put(desk, 'later');
  await begun.until((all) => all.length === 1, 'the attempt');
  await desk.app.outbox.close();
  expect(await statusesOf(desk)).toEqual(['pending']);
  await closeContext(desk.app);
});
