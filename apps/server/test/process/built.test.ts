import { type RawBuilder, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/db/open-database.ts';
import { LARGE_DESK_NUMBER } from '../../src/statistics/figures-here-or-aside.ts';
import { emailOf, type Name, PASSWORD } from '../support/cast.ts';
import { type Api, createHttpApi } from '../support/clients.ts';
import { copyTemplate } from '../support/databases.ts';
import { makeDataDir, type ServerProcess, startServer } from '../support/server-process.ts';
import { TICKET } from '../support/tickets.ts';

test('the built server finds the thread that works out the figures of a large desk', async () => {
  const server = await startOn(
    sql`update counters set value = ${LARGE_DESK_NUMBER} where name = 'ticket'`,
  );
  const amina = await signIn(server, 'amina');
  await amina.tickets.create.mutate(TICKET);
  const ada = await signIn(server, 'ada');
  const day = new Date().toISOString().slice(0, 10);
  const { period } = await ada.statistics.desk.query({ from: day, to: day, timeZone: 'UTC' });
  expect(period.created).toBe(1);
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});

test('what the built server logs of a failure names lines of the source, where Node is told to', async () => {
  const change = sql`alter table categories rename to elsewhere`;
  const server = await startOn(change, { NODE_OPTIONS: '--enable-source-maps' });
  const ada = await signIn(server, 'ada');
  await expect(ada.categories.list.query()).rejects.toThrow('internal');
  await server.output.until(() => server.text().includes('request failed'), 'the failure');
  expect(server.text()).toMatch(/src\/[\w/-]+\.ts:\d+/);
});

/** A server with the cast in its database, after one more change of it. */
async function startOn(
  change: RawBuilder<unknown>,
  environment: Record<string, string> = {},
): Promise<ServerProcess> {
  const { target, remove } = await copyTemplate('staffed');
  if (target.kind !== 'sqlite') throw new Error('The built server is tried on a file');
  onTestFinished(remove);
  const databases = openDatabase(target);
  await change.execute(databases.write);
  await databases.close();
  return startServer({
    DATA_DIR: makeDataDir(),
    DATABASE_URL: `file:${target.file}`,
    ...environment,
  });
}

async function signIn(server: ServerProcess, name: Name): Promise<Api> {
  const origin = await server.origin();
  const { accessToken } = await createHttpApi(origin, null).auth.login.mutate({
    email: emailOf(name),
    password: PASSWORD,
  });
  return createHttpApi(origin, accessToken);
}
