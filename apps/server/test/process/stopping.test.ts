import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { PASSWORD } from '../support/cast.ts';
import { createHttpApi, createSocketApi } from '../support/clients.ts';
import { followTicket } from '../support/follow.ts';
import { numbersOf, upTo } from '../support/log.ts';
import { openRawSocket } from '../support/raw-socket.ts';
import { makeDataDir, startServer } from '../support/server-process.ts';
import { commandId, TICKET } from '../support/tickets.ts';

const ADMIN = { email: 'ada@desk.test', password: PASSWORD, firstName: 'Ada', lastName: 'Moreau' };

const EMPLOYEE = { ...ADMIN, email: 'amina@desk.test', firstName: 'Amina' };

/** Below the ten seconds after which a stop counts as failed; busy machines are slow. */
const QUICK_MS = 8_000;

async function signUp(origin: string, path: 'setup.createAdmin' | 'auth.register') {
  const input = path === 'setup.createAdmin' ? ADMIN : EMPLOYEE;
  const session = sessionIn(await post(origin, path, { input, headers: NATIVE }));
  return { ...session, api: createHttpApi(origin, session.accessToken) };
}

test('SIGTERM tells the sockets to reconnect, closes them and exits 0 quickly', async () => {
  const server = startServer({ DATA_DIR: makeDataDir() });
  const origin = await server.origin();
  const { accessToken, api } = await signUp(origin, 'setup.createAdmin');
  const { id: ticketId } = await api.tickets.create.mutate(TICKET);
  const clients = Array.from({ length: 5 }, () =>
    createSocketApi(origin, { token: () => accessToken }),
  );
  for (const client of clients) await followTicket(client.api, ticketId).upTo(1);
  const raw = await openRawSocket(origin, { token: accessToken });
  const nobody = await openRawSocket(origin);
  const began = performance.now();
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(QUICK_MS);
  for (const { frames, end } of [raw, nobody]) {
    expect(frames.items).toContainEqual(JSON.stringify({ id: null, method: 'reconnect' }));
    expect(end.items).toEqual([1001]);
  }
  await Promise.all(clients.map((client) => client.close()));
});

test('a client that does not answer the closing does not hold the stop up', async () => {
  const server = startServer({ DATA_DIR: makeDataDir() });
  const deaf = await openRawSocket(await server.origin());
  deaf.socket.pause();
  const began = performance.now();
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(QUICK_MS);
  deaf.socket.terminate();
});

test('a socket that is being opened while the server stops does not hold it up', async () => {
  const server = startServer({ DATA_DIR: makeDataDir() });
  const origin = await server.origin();
  const witness = await openRawSocket(origin);
  const { hostname, port } = new URL(origin);
  const late = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  // A stop that is done before the last line is written resets it: that is not what this is about.
  late.on('error', () => {});
  late.write(`GET /trpc HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\n`);
  late.write('Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n');
  const began = performance.now();
  server.child.kill('SIGTERM');
  await witness.frames.find((frame) => frame.includes('reconnect'), 'the announcement');
  late.write('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n');
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(QUICK_MS);
  late.destroy();
});

test('a request that is under way is answered, and its connection holds nothing up afterwards', async () => {
  const server = startServer({ DATA_DIR: makeDataDir() });
  const origin = await server.origin();
  const witness = await openRawSocket(origin);
  // As browsers and proxies do, it would keep the connection for the next request.
  const agent = new Agent({ keepAlive: true });
  const body = JSON.stringify(ADMIN);
  const asking = request(`${origin}/trpc/setup.createAdmin`, {
    agent,
    method: 'POST',
    headers: {
      ...NATIVE,
      'content-type': 'application/json',
      'content-length': body.length,
      // The server says that it has read as far as this.
      expect: '100-continue',
    },
  });
  const answered = new Promise<number | undefined>((resolve, reject) => {
    asking.on('error', reject);
    asking.on('response', (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
  });
  asking.flushHeaders();
  await once(asking, 'continue');
  const began = performance.now();
  server.child.kill('SIGTERM');
  await witness.frames.find((frame) => frame.includes('reconnect'), 'the announcement');
  asking.end(body);
  expect(await answered).toBe(200);
  expect(await server.ended).toBe(0);
  expect(performance.now() - began).toBeLessThan(QUICK_MS);
  agent.destroy();
});

test('a server killed in the middle of a guidance comes back with all of it', async () => {
  const DATA_DIR = makeDataDir();
  const first = startServer({ DATA_DIR });
  const before = await first.origin();
  const ada = await signUp(before, 'setup.createAdmin');
  const amina = await signUp(before, 'auth.register');
  const { id: ticketId } = await amina.api.tickets.create.mutate(TICKET);
  await ada.api.tickets.take.mutate({ ticketId });
  await ada.api.guidance.start.mutate({ ticketId, commandId: commandId() });
  for (let step = 1; step <= 3; step += 1) {
    await ada.api.guidance.instruct.mutate({ ticketId, commandId: commandId(), body: 'Do it' });
    const confirm = { ticketId, commandId: commandId(), step, revision: 1 };
    await amina.api.guidance.confirm.mutate(confirm);
  }
  const lastOrder = { ticketId, commandId: commandId(), body: 'And this' };
  const state = await ada.api.guidance.instruct.mutate(lastOrder);
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');

  const second = startServer({ DATA_DIR });
  const after = await second.origin();
  // The same key was kept: tokens outlive the server.
  const adaAgain = createHttpApi(after, ada.accessToken);
  const { ticket, timeline } = await adaAgain.tickets.get.query({ ticketId });
  expect(ticket).toEqual(state);
  expect(numbersOf(timeline)).toEqual(upTo(state.seq));
  // Whoever lost the answer sends again, and nothing happens twice.
  expect(await adaAgain.guidance.instruct.mutate(lastOrder)).toEqual(state);
  const answer = { ticketId, commandId: commandId(), step: 4, revision: 1 };
  const done = await createHttpApi(after, amina.accessToken).guidance.confirm.mutate(answer);
  expect(done.guidance.status).toBe('idle');
});
