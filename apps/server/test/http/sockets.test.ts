import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { openRawSocket } from '../support/raw-socket.ts';
import { openTicket } from '../support/tickets.ts';

const PROFILE = { id: 1, method: 'query', params: { path: 'profile.get' } };

test('sockets that end before they were let in leave nothing behind', async () => {
  const desk = await startDesk();
  const token = await desk.tokenOf('amina');
  const aminaId = await desk.idOf('amina');
  // More than one person may hold: had they been kept, there would be no room for the next.
  for (let count = 0; count < 60; count += 1) {
    const { socket, end } = await openRawSocket(desk.origin, { token });
    socket.terminate();
    await end.find(() => true, 'the end');
  }
  const { id: ticketId } = await openTicket(desk);
  const device = desk.connect('amina');
  await followTicket(device.api, ticketId).upTo(1);
  expect(desk.app.presence.isOnline(aminaId)).toBe(true);
  await device.close();
  await expect.poll(() => desk.app.presence.isOnline(aminaId), { timeout: 8_000 }).toBe(false);
});

test('one person may hold forty sockets and no more', async () => {
  const desk = await startDesk();
  const token = await desk.tokenOf('amina');
  const sockets = await Promise.all(
    Array.from({ length: 41 }, () => openRawSocket(desk.origin, { token })),
  );
  for (const { send } of sockets) send(PROFILE);
  const refused = await Promise.race(
    sockets.map(({ end }) => end.find(() => true, 'a socket that is refused')),
  );
  expect(refused).toBe(4429);
  expect(sockets.filter(({ end }) => end.items.length > 0)).toHaveLength(1);
  for (const { socket } of sockets) socket.close();
});

test('a token that is forged makes a nobody, whom the procedures refuse', async () => {
  const desk = await startDesk();
  const { send, frames, socket } = await openRawSocket(desk.origin, { token: 'a.b.c' });
  send(PROFILE);
  const answer = await frames.find((frame) => frame.includes('"id":1'), 'the answer');
  expect(JSON.parse(answer)).toMatchObject({ error: { data: { domainCode: 'session_expired' } } });
  expect(socket.readyState).toBe(socket.OPEN);
  socket.close();
});

test('a socket that a page of another site opens is refused', async () => {
  const desk = await startDesk();
  const token = await desk.tokenOf('amina');
  for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
    const foreign = await openRawSocket(desk.origin, { token, options: { origin } });
    expect(await foreign.end.find(() => true, 'the refusal')).toBe(403);
  }
  const own = await openRawSocket(desk.origin, { token, options: { origin: desk.origin } });
  expect(own.socket.readyState).toBe(own.socket.OPEN);
  own.socket.close();
});

test('a page of the public address may open a socket behind a proxy', async () => {
  const desk = await startDesk({ http: { publicUrl: 'https://aide.example' } });
  const { socket } = await openRawSocket(desk.origin, {
    options: { origin: 'https://aide.example' },
  });
  expect(socket.readyState).toBe(socket.OPEN);
  socket.close();
});

test('a frame that is too large ends its socket and nothing else', async () => {
  const desk = await startDesk();
  const token = await desk.tokenOf('amina');
  const [greedy, modest] = [
    await openRawSocket(desk.origin, { token }),
    await openRawSocket(desk.origin, { token }),
  ];
  greedy.send({ ...PROFILE, params: { path: 'profile.get', input: 'x'.repeat(300 * 1024) } });
  expect(await greedy.end.find(() => true, 'the closing')).toBe(1009);
  modest.send(PROFILE);
  await modest.frames.find((frame) => frame.includes('"id":1'), 'an answer');
  modest.socket.close();
});

test('nonsense in a frame is answered with an error, and the socket goes on', async () => {
  const desk = await startDesk();
  const { send, frames, socket } = await openRawSocket(desk.origin, {
    token: await desk.tokenOf('amina'),
  });
  for (const nonsense of ['{', '[]', '"text"', '{"id":7}', '{"id":8,"method":"dance"}', 'null']) {
    send(nonsense);
  }
  send({ id: 2, method: 'query', params: { path: 'no.such' } });
  await frames.find((frame) => frame.includes('"id":2'), 'the answer to an unknown procedure');
  send(PROFILE);
  const answer = await frames.find((frame) => frame.includes('"id":1'), 'the answer');
  expect(answer).toContain('Diallo');
  expect(frames.items.join()).not.toContain('INTERNAL_SERVER_ERROR');
  socket.close();
});

test('a batch of more than twenty calls in one frame is refused call by call', async () => {
  const desk = await startDesk();
  const { send, frames, socket } = await openRawSocket(desk.origin, {
    token: await desk.tokenOf('amina'),
  });
  send(Array.from({ length: 21 }, (_, id) => ({ ...PROFILE, id })));
  await frames.until((all) => all.length === 21, 'the refusals');
  for (const frame of frames.items) expect(frame).toContain('BAD_REQUEST');
  socket.close();
});

test('one socket may hold a hundred streams and no more', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const { send, frames, socket } = await openRawSocket(desk.origin, {
    token: await desk.tokenOf('amina'),
  });
  for (let id = 1; id <= 101; id += 1) {
    send({
      id,
      method: 'subscription',
      params: { path: 'tickets.events', input: { ticketId } },
    });
  }
  const refusal = await frames.find((frame) => frame.includes('error'), 'a refusal');
  expect(JSON.parse(refusal)).toMatchObject({
    error: { data: { domainCode: 'too_many_attempts' } },
  });
  // One that ends makes room for the next. Which one was refused is the database's choice.
  const stopped = refusal.includes('"id":1,') ? 2 : 1;
  send({ id: stopped, method: 'subscription.stop' });
  await frames.find(
    (frame) => frame.includes(`"id":${stopped},`) && frame.includes('"stopped"'),
    'the stop',
  );
  send({
    id: 102,
    method: 'subscription',
    params: { path: 'tickets.events', input: { ticketId } },
  });
  await frames.find((frame) => frame.includes('"id":102,"result":{"type":"data"'), 'its events');
  socket.close();
});
