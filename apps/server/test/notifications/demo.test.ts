import { join } from 'node:path';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { prepareDemoDatabase } from '../../src/demo/demo-database.ts';
import { DEMO_PASSWORD } from '../../src/demo/seed.ts';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { createHttpApi } from '../support/clients.ts';
import { makeDataDir, startServer } from '../support/server-process.ts';

test('the demo begins with some news in the bells, and tells nothing of its past', async () => {
  const DATA_DIR = makeDataDir();
  const databaseFile = join(DATA_DIR, 'etape.sqlite');
  await prepareDemoDatabase(databaseFile, { log: pino({ level: 'silent' }), fresh: true });
  const origin = await startServer({ DATA_DIR }).origin();

  const bellOf = async (name: string) => {
    const input = { email: `${name}@demo.etape`, password: DEMO_PASSWORD };
    const { accessToken } = sessionIn(await post(origin, 'auth.login', { input, headers: NATIVE }));
    const { items } = await createHttpApi(origin, accessToken).notifications.list.query({});
    return items.map(({ kind, readAt }) => ({ kind, read: readAt !== null }));
  };
  const marie = await bellOf('marie');
  expect(marie[0]).toEqual({ kind: 'step_blocked', read: false });
  expect(marie.filter(({ read }) => !read)).toHaveLength(5);
  expect(marie.length).toBeGreaterThan(20);
  const amina = await bellOf('amina');
  expect(amina.filter(({ read }) => !read)).toEqual([{ kind: 'message', read: false }]);
});
