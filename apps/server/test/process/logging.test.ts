import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { expect, test } from 'vitest';
import { NATIVE, post, sessionIn, toCookie } from '../support/browser.ts';
import { createHttpApi } from '../support/clients.ts';
import { openRawSocket } from '../support/raw-socket.ts';
import { makeDataDir, startServer } from '../support/server-process.ts';
import { TICKET } from '../support/tickets.ts';

const PASSWORD = 'the-password-in-question';

const ADMIN = { email: 'ada@desk.test', password: PASSWORD, firstName: 'Ada', lastName: 'Moreau' };

test('no secret and nothing that people wrote stands in the log, however much is logged', async () => {
  const server = startServer({ DATA_DIR: makeDataDir(), LOG_LEVEL: 'trace' });
  const origin = await server.origin();
  const first = sessionIn(
    await post(origin, 'setup.createAdmin', { input: ADMIN, headers: NATIVE }),
  );
  const browser = await post(origin, 'auth.login', { input: ADMIN });
  await post(origin, 'auth.login', { input: { ...ADMIN, password: 'wrong-guess-1' } });
  await post(origin, 'auth.refresh', { headers: { cookie: toCookie(browser) } });
  const { refreshToken } = first;
  const next = sessionIn(
    await post(origin, 'auth.refresh', { input: { refreshToken }, headers: NATIVE }),
  );
  const api = createHttpApi(origin, next.accessToken);
  await api.tickets.create.mutate({ ...TICKET, description: 'my-private-description' });
  await api.tickets.list.query({ scope: 'all', search: 'my-private-search' });
  const { socket } = await openRawSocket(origin, { token: next.accessToken });
  socket.close();
  server.child.kill('SIGTERM');
  await server.ended;
  const log = server.text();
  expect(log).toContain('/trpc/auth.login');
  const secrets = [
    PASSWORD,
    'wrong-guess-1',
    first.accessToken,
    first.refreshToken,
    next.accessToken,
    next.refreshToken,
    toCookie(browser).split('=')[1] ?? '',
    'my-private-description',
    'my-private-search',
  ];
  for (const secret of secrets) expect(log).not.toContain(secret);
});

test('a failure says nothing of the inside and carries the id that the log has', async () => {
  const DATA_DIR = makeDataDir();
  const server = startServer({ DATA_DIR });
  const origin = await server.origin();
  const { accessToken } = sessionIn(
    await post(origin, 'setup.createAdmin', { input: ADMIN, headers: NATIVE }),
  );
  const database = new SqliteDatabase(join(DATA_DIR, 'etape.sqlite'));
  database.exec('alter table categories rename to gone');
  database.close();
  const authorization = `Bearer ${accessToken}`;
  const answer = await post(origin, 'tickets.create', {
    input: TICKET,
    headers: { authorization },
  });
  expect(answer.status).toBe(500);
  const text = JSON.stringify(answer.body);
  for (const inside of ['categories', 'SQL', 'sqlite', 'stack', '.ts']) {
    expect(text).not.toContain(inside);
  }
  const requestId = answer.headers.get('x-request-id') ?? 'none';
  expect(answer.body).toMatchObject({ error: { message: 'internal error', data: { requestId } } });
  const line = await server.output.find((chunk) => chunk.includes('request failed'), 'the log');
  expect(line).toContain(requestId);
  expect(line).toContain('no such table');

  // The same over a socket, whose requests have no header to carry it.
  const { send, frames, socket } = await openRawSocket(origin, { token: accessToken });
  send({ id: 1, method: 'query', params: { path: 'categories.list' } });
  const frame = await frames.find((one) => one.includes('"id":1'), 'the answer');
  expect(frame).not.toContain('no such table');
  expect(JSON.parse(frame)).toMatchObject({ error: { message: 'internal error' } });
  expect(frame).toContain('requestId');
  socket.close();
});
