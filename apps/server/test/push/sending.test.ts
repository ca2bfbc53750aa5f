import { expect, test } from 'vitest';
import { startBackground } from '../../src/create-context.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { tellAll } from '../support/notifications.ts';
import { createPushBrowser, type PushBrowser, readVapid } from '../support/push-browser.ts';
import { type Receiver, startReceiver } from '../support/receiver.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';
import { settledOutboxOf } from '../support/webhooks.ts';

const PUBLIC_URL = 'https://desk.example';
const TITLE = 'Écran « noir » & bleu';

type Scene = { desk: Desk; service: Receiver; browser: PushBrowser; ticketId: number };

/** Amina's browser is subscribed, and Marie has her ticket. */
async function subscribedScene(outboxPausesMs: number[] = []): Promise<Scene> {
  const desk = await startDesk({
    http: { publicUrl: PUBLIC_URL },
    outboxPausesMs,
    quietMs: 0,
    pushToInternal: true,
  });
  const { id: ticketId } = await openTicket(desk, 'amina', { title: TITLE });
  await (await desk.as('marie')).tickets.take.mutate({ ticketId });
  await tellAll(desk);
  const service = await startReceiver();
  service.answer({ status: 201 });
  const browser = createPushBrowser(service);
  await (await desk.as('amina')).push.subscribe.mutate(browser.subscription);
  return { desk, service, browser, ticketId };
}

async function write(desk: Desk, ticketId: number): Promise<number> {
  const say = { ticketId, body: 'Un secret', commandId: commandId() };
  const { seq } = await (await desk.as('marie')).messages.send.mutate(say);
  await tellAll(desk);
  return seq;
}

test('a message reaches the browser that it is encrypted for, signed by the desk', async () => {
  const { desk, service, browser, ticketId } = await subscribedScene();
  await startBackground(desk.app);
  await write(desk, ticketId);
  const [request] = await service.received.until((all) => all.length === 1, 'the push');
  if (request === undefined) throw new Error('Nothing came');
  expect(browser.read(request)).toEqual({
    title: `#${ticketId} · ${TITLE}`,
    body: 'Marie vous a écrit',
    lang: 'fr',
    url: `/tickets/${ticketId}`,
    tag: `ticket-${ticketId}`,
  });
  expect(request.headers).toMatchObject({
    'content-encoding': 'aes128gcm',
    ttl: '86400',
    urgency: 'high',
    topic: `ticket-${ticketId}`,
  });
  const { publicKey } = await (await desk.as('amina')).push.standing.query();
  const vapid = await readVapid(request);
  expect(vapid).toMatchObject({ key: publicKey, audience: service.origin, subject: PUBLIC_URL });
  const now = Date.now() / 1000;
  expect(vapid.expiresAt).toBeGreaterThan(now);
  expect(vapid.expiresAt).toBeLessThanOrEqual(now + 24 * 60 * 60);
});

test('another browser cannot read it', async () => {
  const { desk, service, ticketId } = await subscribedScene();
  await startBackground(desk.app);
  await write(desk, ticketId);
  const [request] = await service.received.until((all) => all.length === 1, 'the push');
  if (request === undefined) throw new Error('Nothing came');
  expect(() => createPushBrowser(service).read(request)).toThrow(/authenticate/);
});

test('is in the language of its reader, with how many there are', async () => {
  const { desk, service, browser, ticketId } = await subscribedScene();
  await (await desk.as('amina')).profile.update.mutate({ language: 'en' });
  await write(desk, ticketId);
  await write(desk, ticketId);
  await desk.app.outbox.start();
  const requests = await service.received.until((all) => all.length === 2, 'both');
  const bodies = requests.map((request) => browser.read(request).body);
  expect(new Set(bodies)).toEqual(
    new Set(['Marie wrote to you', 'Marie wrote to you (2 messages)']),
  );
});

test('a push service in trouble is tried again', async () => {
  const { desk, service, ticketId } = await subscribedScene([1, 1, 1, 1]);
  service.answer({ status: 429 }, { status: 503 }, 'break', { status: 201 });
  await write(desk, ticketId);
  await desk.app.outbox.start();
  expect(await settledOutboxOf(desk, 'push')).toMatchObject([{ status: 'sent', attempts: 4 }]);
});

test.each([404, 410])(
  'a browser that is gone (%i) is forgotten, without a fuss',
  async (status) => {
    const { desk, service, ticketId } = await subscribedScene([1, 1]);
    service.answer({ status });
    await write(desk, ticketId);
    await desk.app.outbox.start();
    expect(await settledOutboxOf(desk, 'push')).toMatchObject([{ status: 'sent', attempts: 1 }]);
    const amina = await desk.as('amina');
    expect((await amina.push.standing.query()).endpoint).toBeNull();
    expect((await amina.notifications.choices.get.query()).available.push).toBe(false);
  },
);

test('a refusal for good is a dead letter that says why, and the browser stays', async () => {
  const { desk, service, browser, ticketId } = await subscribedScene([1, 1]);
  service.answer({ status: 403, text: 'BadJwtToken' });
  await write(desk, ticketId);
  await desk.app.outbox.start();
  expect(await settledOutboxOf(desk, 'push')).toMatchObject([
    { status: 'dead', attempts: 1, last_error: 'HTTP 403 BadJwtToken' },
  ]);
  const { endpoint } = await (await desk.as('amina')).push.standing.query();
  expect(endpoint).toBe(browser.subscription.endpoint);
});

test('each browser of a person is told, and one that fails delays no other', async () => {
  const { desk, ticketId } = await subscribedScene([1, 1]);
  const down = await startReceiver();
  down.answer({ status: 500 });
  const marie = await desk.as('marie');
  await marie.push.subscribe.mutate(createPushBrowser(down).subscription);
  const say = { ticketId, body: 'Bonjour', commandId: commandId() };
  await (await desk.as('amina')).messages.send.mutate(say);
  await tellAll(desk);
  await write(desk, ticketId);
  await desk.app.outbox.start();
  const rows = await settledOutboxOf(desk, 'push');
  expect(new Set(rows.map(({ status, attempts }) => `${status} ${attempts}`))).toEqual(
    new Set(['dead 3', 'sent 1']),
  );
});

test('what was read, or is none of their business any more, is not pushed', async () => {
  const desk = await startDesk({ pushToInternal: true });
  const service = await startReceiver();
  const { id: read } = await takenTicket(desk);
  const { id: gone } = await takenTicket(desk);
  await tellAll(desk);
  const marie = await desk.as('marie');
  const amina = await desk.as('amina');
  await marie.push.subscribe.mutate(createPushBrowser(service).subscription);
  for (const ticketId of [read, gone]) {
    const say = { ticketId, body: 'Bonjour', commandId: commandId() };
    const { seq } = await amina.messages.send.mutate(say);
    await tellAll(desk);
    if (ticketId === read) await marie.tickets.markRead.mutate({ ticketId, seq });
  }
  const paul = await desk.idOf('paul');
  await (await desk.as('ada')).tickets.assign.mutate({ ticketId: gone, technicianId: paul });
  await desk.app.outbox.start();
  expect(await settledOutboxOf(desk, 'push')).toMatchObject([
    { status: 'sent' },
    { status: 'sent' },
  ]);
  expect(service.received.items).toEqual([]);
});
