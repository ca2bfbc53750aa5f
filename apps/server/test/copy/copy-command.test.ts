import { expect, test } from 'vitest';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { runEtape } from '../support/etape-command.ts';
import { createPhone } from '../support/second-factors.ts';
import { makeDataDir, startServer } from '../support/server-process.ts';
import { createTestClock } from '../support/test-clock.ts';
import { TICKET } from '../support/tickets.ts';
import { makeEmptyDatabase } from './sqlite-desk.ts';

const ADMIN = { email: 'ada@desk.test', password: PASSWORD, firstName: 'Ada', lastName: 'Moreau' };

test('an operator moves a desk: sessions and second factors hold on the other side', async () => {
  const dataDir = makeDataDir();
  const url = await makeEmptyDatabase();
  const before = startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const origin = await before.origin();
  const { refreshToken, accessToken } = sessionIn(
    await post(origin, 'setup.createAdmin', { input: ADMIN, headers: NATIVE }),
  );
  const ada = createHttpApi(origin, accessToken);
  const { secret } = await ada.profile.secondFactor.begin.mutate({ currentPassword: PASSWORD });
  const phone = createPhone(secret, createTestClock(Date.now()));
  await ada.profile.secondFactor.confirm.mutate({ code: phone.code() });
  const { id } = await ada.tickets.create.mutate(TICKET);
  const copy = () =>
    runEtape(dataDir, ['copy', '--from', `sqlite:${dataDir}/etape.sqlite`, '--to', url]);

  const refused = await copy();
  expect(refused).toEqual({ exitCode: 2, output: 'The desk is running: stop it first\n' });
  before.child.kill('SIGTERM');
  await before.ended;
  const copied = await copy();
  expect(copied.exitCode).toBe(0);
  expect(copied.output).toContain('tickets 1/1 (100 %)');
  expect(copied.output).toContain('1 tickets, 1 events, 0 problems');

  const after = startServer({ DATA_DIR: makeDataDir(), DATABASE_URL: url, LOG_LEVEL: 'silent' });
  const there = await after.origin();
  const input = { refreshToken };
  const session = sessionIn(await post(there, 'auth.refresh', { input, headers: NATIVE }));
  const api = createHttpApi(there, session.accessToken);
  expect(await api.tickets.get.query({ ticketId: id })).toMatchObject({
    ticket: { title: TICKET.title },
  });
  // Only the key that lay beside the file opens what her codes are told by.
  const code = createPhone(secret, createTestClock(Date.now())).nextCode();
  const login = { email: ADMIN.email, password: PASSWORD, code };
  expect(await createHttpApi(there, null).auth.login.mutate(login)).toBeDefined();
  // A desk that is there, and runs.
  expect((await copy()).output).toContain('A desk runs on the target');
});
