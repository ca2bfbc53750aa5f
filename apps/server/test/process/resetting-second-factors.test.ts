import { expect, test } from 'vitest';
import { PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { runEtape } from '../support/etape-command.ts';
import { outcomeOf } from '../support/refusal.ts';
import { createPhone } from '../support/second-factors.ts';
import { makeDataDir, startServer } from '../support/server-process.ts';

const ADMIN = { email: 'ada@desk.test', password: PASSWORD, firstName: 'Ada', lastName: 'Moreau' };

test('whoever runs the desk lets its only administrator in again, while it runs', async () => {
  const dataDir = makeDataDir();
  const server = startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const anonymous = createHttpApi(await server.origin(), null);
  const { accessToken } = await anonymous.setup.createAdmin.mutate(ADMIN);
  const ada = createHttpApi(await server.origin(), accessToken);
  const reset = (email: string) => runEtape(dataDir, ['reset-second-factor', email]);
  expect(await reset(ADMIN.email)).toMatchObject({ exitCode: 2 });

  const { secret } = await ada.profile.secondFactor.begin.mutate({ currentPassword: PASSWORD });
  const { code } = createPhone(secret, { now: () => Date.now(), advance: () => {} });
  await ada.profile.secondFactor.confirm.mutate({ code: code() });
  await ada.settings.update.security.mutate({ secondFactor: 'admins' });
  const login = () => anonymous.auth.login.mutate(ADMIN);
  expect(await outcomeOf(login())).toBe('second_factor_required');

  expect((await reset('nobody@desk.test')).output).toContain('Nobody has the address');
  expect(await reset(ADMIN.email)).toMatchObject({ exitCode: 0 });
  expect(await outcomeOf(ada.profile.get.query())).toBe('session_expired');
  // It is still asked of administrators: she sets up another one first.
  const session = await login();
  expect(session.secondFactorMissing).toBe(true);
  const again = createHttpApi(await server.origin(), session.accessToken);
  expect(await outcomeOf(again.adminLog.list.query({}))).toBe('second_factor_missing');
});
