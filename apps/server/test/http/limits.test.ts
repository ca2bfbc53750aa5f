import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { fillLog } from '../support/fill-log.ts';
import { openRawSocket } from '../support/raw-socket.ts';
import { toRefusal } from '../support/refusal.ts';
import { openTicket, takenTicket } from '../support/tickets.ts';

const PROFILE = { method: 'query', params: { path: 'profile.get' } };

/** So slow to come back that none does within a test. */
const SELDOM = 0.001;

test('somebody who asks for more than any screen does is refused, and nobody else is', async () => {
  const desk = await startDesk({ http: { callLimits: { burst: 20, perSecond: SELDOM } } });
  const [amina, karim] = [await desk.as('amina'), await desk.as('karim')];
  await Promise.all(Array.from({ length: 20 }, () => amina.profile.get.query()));
  const refusal = await amina.profile.get.query().catch(toRefusal);
  expect(refusal).toMatchObject({ domainCode: 'too_many_attempts' });
  // The same person over another line.
  const line = await openRawSocket(desk.origin, { token: await desk.tokenOf('amina') });
  line.send({ id: 1, ...PROFILE });
  const answer = await line.frames.find((frame) => frame.includes('"id":1'), 'the answer');
  expect(answer).toContain('too_many_attempts');
  line.socket.close();
  expect((await karim.profile.get.query()).firstName).toBe('Karim');
});

test('streams begin all the same: a page that lost one would go on with old news', async () => {
  const desk = await startDesk({ http: { callLimits: { burst: 1, perSecond: SELDOM } } });
  const { id: ticketId } = await openTicket(desk);
  const { send, frames, socket } = await openRawSocket(desk.origin, {
    token: await desk.tokenOf('amina'),
  });
  for (const id of [1, 2, 3]) {
    const params = { path: 'tickets.events', input: { ticketId } };
    send({ id, method: 'subscription', params });
  }
  const isEvents = (frame: string) => frame.includes('ticket_created');
  await frames.until((all) => all.filter(isEvents).length === 3, 'the events of all three');
  expect(frames.items.join()).not.toContain('too_many_attempts');
  socket.close();
});

test('a socket that talks without end is closed, and the others of that person are not', async () => {
  const desk = await startDesk({
    http: { frameLimits: { burst: 50, perSecond: SELDOM, unreadBytes: 1_000_000 } },
  });
  const token = await desk.tokenOf('amina');
  const [talker, quiet] = [
    await openRawSocket(desk.origin, { token }),
    await openRawSocket(desk.origin, { token }),
  ];
  for (let count = 0; count < 60; count += 1) talker.send('{');
  expect(await talker.end.find(() => true, 'the closing')).toBe(4429);
  quiet.send({ id: 1, ...PROFILE });
  await quiet.frames.find((frame) => frame.includes('"id":1'), 'the answer');
  quiet.socket.close();
});

test('a socket that asks on and reads nothing is closed before it fills the memory', async () => {
  const unreadBytes = 256 * 1024;
  const desk = await startDesk({
    http: { frameLimits: { burst: 1_000_000, perSecond: 1, unreadBytes } },
  });
  const { socket, send } = await openRawSocket(desk.origin, {
    token: await desk.tokenOf('amina'),
  });
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, 200, () => 'x'.repeat(3_000));
  socket.pause();
  const isOpen = () => [...desk.server.websocketServer.clients].some((one) => one.readyState === 1);
  const ask = { method: 'query', params: { path: 'tickets.get', input: { ticketId } } };
  let asked = 0;
  const askAgain = () => {
    asked += 1;
    if (isOpen()) send({ id: asked, ...ask });
    return isOpen();
  };
  await expect.poll(askAgain, { timeout: 25_000, interval: 20 }).toBe(false);
  for (const one of desk.server.websocketServer.clients) {
    // On top of it, what was answered before the next question was looked at.
    expect(one.bufferedAmount).toBeLessThan(unreadBytes + 2 * 1024 * 1024);
  }
  socket.terminate();
});

/** An answer of some 300 kB. */
async function longConversation(desk: Desk): Promise<{ ticketId: number }> {
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, 100, () => 'x'.repeat(3_000));
  return { ticketId };
}

test.for(['HTTP', 'sockets'] as const)(
  'over %s, somebody who reads without end is refused, is heard all the same, and nobody else waits',
  async (transport) => {
    const desk = await startDesk({
      http: { answerLimits: { burst: 1_000_000, perSecond: SELDOM } },
    });
    const { ticketId } = await longConversation(desk);
    const amina = transport === 'HTTP' ? await desk.as('amina') : desk.connect('amina').api;
    const read = () => amina.tickets.get.query({ ticketId });
    for (const _time of [1, 2, 3]) expect((await read()).timeline).toHaveLength(100);
    const refused = () => read().then(() => null, toRefusal);
    await expect.poll(refused).toMatchObject({ domainCode: 'too_many_attempts' });
    await amina.messages.send.mutate({ ticketId, body: 'Bonjour', commandId: randomUUID() });
    const karim = await desk.as('karim');
    expect((await karim.profile.get.query()).firstName).toBe('Karim');
  },
);

test('whoever has read much waits a little, and a stream waits for as long as it takes', async () => {
  const desk = await startDesk({
    http: { answerLimits: { burst: 1, perSecond: 400_000 } },
  });
  const input = await longConversation(desk);
  const { socket, send, frames } = await openRawSocket(desk.origin, {
    token: await desk.tokenOf('amina'),
  });
  const path = 'tickets.get';
  for (const id of [1, 2, 3]) send({ id, method: 'query', params: { path, input } });
  const params = { path: 'tickets.events', input };
  send({ id: 4, method: 'subscription', params });
  await frames.until(
    (all) => all.some((frame) => frame.includes('ticket_created') && frame.includes('"id":4')),
    'the events',
  );
  for (const id of [1, 2, 3]) {
    const answer = await frames.find((frame) => frame.startsWith(`{"id":${id},`), 'an answer');
    expect(answer).toContain('ticket_created');
  }
  socket.close();
});
