import type { DeliveryChannel } from '@etape/shared/deliveries';
import { expect, test } from 'vitest';
import { transact } from '../../src/db/transaction.ts';
import { enqueueDelivery } from '../../src/outbox/outbox-service.ts';
import { UndeliverableError } from '../../src/outbox/outbox-topics.ts';
import type { Api } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClock, OPENING } from '../support/test-clock.ts';
import { openTicket } from '../support/tickets.ts';
import { outboxOf, receivingWebhook, settledOutboxOf } from '../support/webhooks.ts';

/** A mail server that can be broken and mended. */
function breakMail(desk: Desk) {
  const server = { broken: true };
  desk.app.outbox.handle('mail', async () => {
    if (server.broken) throw new UndeliverableError('550 no such mailbox');
  });
  return server;
}

function put(desk: Desk, topic: DeliveryChannel, payload: object): Promise<void> {
  return transact(desk.app, (tx) => enqueueDelivery(desk.app, tx, { topic, payload }));
}

/** Two mails for Amina and a message to a channel, none of which anybody takes. */
async function withDeadLetters(desk: Desk) {
  const mail = breakMail(desk);
  const { receiver, webhookId } = await receivingWebhook(desk);
  receiver.answer({ status: 404, text: 'no_service' });
  const { id: ticketId } = await openTicket(desk);
  const userId = await desk.idOf('amina');
  await put(desk, 'mail', { type: 'notifications', userId, ticketId, body: 'a secret' });
  await put(desk, 'mail', { type: 'password_reset', userId, token: 'a secret' });
  await put(desk, 'webhook', { webhookId, ticketId, reason: 'new' });
  await desk.app.outbox.start();
  await settledOutboxOf(desk, 'mail');
  await settledOutboxOf(desk, 'webhook');
  return { ada: await desk.as('ada'), mail, receiver, ticketId };
}

async function deadOf(api: Api, channel?: DeliveryChannel) {
  const { items } = await api.deliveries.list.query({ status: 'dead', channel });
  return items;
}

test('dead letters say to whom, when and why, and never what', async () => {
  const desk = await startDesk({ clock: createTestClock() });
  const { ada, ticketId } = await withDeadLetters(desk);
  expect(await ada.deliveries.counts.query()).toEqual({ waiting: 0, dead: 3 });
  expect(await deadOf(ada, 'webhook')).toMatchObject([
    {
      recipient: { type: 'webhook', name: 'Support' },
      ticketId,
      attempts: 1,
      reason: 'HTTP 404 no_service',
      finishedAt: new Date(OPENING).toISOString(),
      dueAt: null,
    },
  ]);
  const mails = await deadOf(ada, 'mail');
  expect(new Set(mails.map((one) => one.ticketId))).toEqual(new Set([ticketId, null]));
  for (const { recipient, reason } of mails) {
    expect(recipient).toMatchObject({ type: 'person', person: { firstName: 'Amina' } });
    expect(reason).toBe('550 no such mailbox');
  }
  expect(JSON.stringify(await deadOf(ada))).not.toContain('secret');
});

test('one that is retried arrives, under the id that it had', async () => {
  const desk = await startDesk();
  const { ada, receiver } = await withDeadLetters(desk);
  const [dead] = await deadOf(ada, 'webhook');
  const deliveryId = dead?.id ?? '';
  receiver.answer({ status: 200 });
  await ada.deliveries.retry.mutate({ deliveryId });
  const requests = await receiver.received.until((all) => all.length === 2, 'the second attempt');
  expect(requests.map(({ headers }) => headers['x-delivery-id'])).toEqual([deliveryId, deliveryId]);
  expect(await settledOutboxOf(desk, 'webhook')).toMatchObject([{ status: 'sent', attempts: 1 }]);
  expect(await ada.deliveries.counts.query()).toEqual({ waiting: 0, dead: 2 });
  const { items } = await ada.deliveries.list.query({ status: 'sent' });
  expect(items).toMatchObject([{ id: deliveryId, reason: null }]);
});

test('all of one channel are retried at once, and have all their attempts again', async () => {
  const desk = await startDesk({ outboxPausesMs: [1] });
  const { ada, mail } = await withDeadLetters(desk);
  mail.broken = false;
  expect(await ada.deliveries.retryAll.mutate({ channel: 'mail' })).toEqual({ count: 2 });
  expect(await settledOutboxOf(desk, 'mail')).toMatchObject([
    { status: 'sent', attempts: 1 },
    { status: 'sent', attempts: 1 },
  ]);
  expect(await deadOf(ada)).toHaveLength(1);
  expect(await ada.deliveries.retryAll.mutate({ channel: 'mail' })).toEqual({ count: 0 });
});

test('what nobody needs any longer is taken away', async () => {
  const desk = await startDesk();
  const { ada } = await withDeadLetters(desk);
  const [dead] = await deadOf(ada, 'webhook');
  await ada.deliveries.discard.mutate({ deliveryId: dead?.id ?? '' });
  expect(await outboxOf(desk, 'webhook')).toEqual([]);
  expect(await ada.deliveries.discardAll.mutate({})).toEqual({ count: 2 });
  expect(await ada.deliveries.counts.query()).toEqual({ waiting: 0, dead: 0 });
});

test('the administration log tells who retried and who discarded', async () => {
  const desk = await startDesk();
  const { ada } = await withDeadLetters(desk);
  const [dead] = await deadOf(ada, 'webhook');
  await ada.deliveries.discard.mutate({ deliveryId: dead?.id ?? '' });
  await ada.deliveries.retryAll.mutate({});
  const rows = await desk.app.db.read
    .selectFrom('admin_log')
    .select(['action', 'subject_label', 'before'])
    .where('subject_type', '=', 'delivery')
    .orderBy('id')
    .execute();
  expect(rows).toEqual([
    {
      action: 'delivery_discarded',
      subject_label: 'Support',
      before: '{"channel":"webhook","reason":"HTTP 404 no_service"}',
    },
    { action: 'delivery_retried', subject_label: '× 2', before: '{"channel":null,"count":2}' },
  ]);
});

test('what still waits is neither retried nor discarded', async () => {
  const desk = await startDesk({ clock: createTestClock() });
  const ada = await desk.as('ada');
  await put(desk, 'push', { userId: 999_999 });
  const [waiting] = (await ada.deliveries.list.query({ status: 'waiting' })).items;
  expect(waiting).toMatchObject({ recipient: null, dueAt: new Date(OPENING).toISOString() });
  const deliveryId = waiting?.id ?? '';
  for (const call of [ada.deliveries.retry, ada.deliveries.discard]) {
    expect(await refusalOf(call.mutate({ deliveryId }))).toMatchObject({ domainCode: 'not_found' });
  }
  expect(await ada.deliveries.retryAll.mutate({})).toEqual({ count: 0 });
  expect(await ada.deliveries.counts.query()).toEqual({ waiting: 1, dead: 0 });
});

test('pages follow each other, newest first, with nothing twice and nothing left out', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const ada = await desk.as('ada');
  const userId = await desk.idOf('amina');
  for (let index = 0; index < 7; index += 1) {
    // Some at the same moment: their order is decided by their ids.
    if (index % 3 === 0) clock.advance(1000);
    await put(desk, 'push', { userId });
  }
  const found: string[] = [];
  const moments: string[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof ada.deliveries.list.query>> =
      await ada.deliveries.list.query({ status: 'waiting', limit: 2, cursor });
    found.push(...page.items.map(({ id }) => id));
    moments.push(...page.items.map(({ createdAt }) => createdAt));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(new Set(found).size).toBe(7);
  expect(found).toHaveLength(7);
  expect(moments).toEqual(moments.toSorted((one, other) => (one < other ? 1 : -1)));
});
