import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PASSWORD } from '../support/cast.ts';
import { type Api, createHttpApi } from '../support/clients.ts';
import { runEtape } from '../support/etape-command.ts';
import { outcomeOf } from '../support/refusal.ts';
import { makeDataDir, type ServerProcess, startServer } from '../support/server-process.ts';
import { commandId, TICKET } from '../support/tickets.ts';

const ADMIN = { email: 'ada@desk.test', password: PASSWORD, firstName: 'Ada', lastName: 'Moreau' };

type LiveDesk = { server: ServerProcess; dataDir: string; api: Api; ticketId: number };

/** A process of its own with an administrator and a ticket. */
async function startLiveDesk(): Promise<LiveDesk> {
  const dataDir = makeDataDir();
  const server = startServer({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  const origin = await server.origin();
  const { accessToken } = await createHttpApi(origin, null).setup.createAdmin.mutate(ADMIN);
  const api = createHttpApi(origin, accessToken);
  const { id: ticketId } = await api.tickets.create.mutate(TICKET);
  return { server, dataDir, api, ticketId };
}

function say({ api, ticketId }: LiveDesk, body: string) {
  return api.messages.send.mutate({ ticketId, body, commandId: commandId() });
}

async function stop(server: ServerProcess): Promise<void> {
  server.child.kill('SIGTERM');
  await server.ended;
}

async function restart(desk: LiveDesk): Promise<LiveDesk> {
  const server = startServer({ DATA_DIR: desk.dataDir, LOG_LEVEL: 'silent' });
  const origin = await server.origin();
  const { accessToken } = await createHttpApi(origin, null).auth.login.mutate(ADMIN);
  return { ...desk, server, api: createHttpApi(origin, accessToken) };
}

test('a backup taken while people write is whole, and holds what was said before it', async () => {
  const desk = await startLiveDesk();
  const before: number[] = [];
  for (let index = 0; index < 20; index += 1) before.push((await say(desk, `before ${index}`)).seq);
  const file = join(desk.dataDir, 'backup.sqlite');
  const writing = { on: true };
  const writer = (async () => {
    let count = 0;
    while (writing.on) {
      await say(desk, `during ${count}`);
      count += 1;
    }
    return count;
  })();
  const saved = await runEtape(desk.dataDir, ['backup', file]);
  writing.on = false;
  // Nobody waited for the copy.
  expect(await writer).toBeGreaterThan(0);
  expect(saved).toMatchObject({ exitCode: 0 });
  const verified = await runEtape(desk.dataDir, ['verify', file]);
  expect(verified).toMatchObject({ exitCode: 0 });
  const events = Number(/(\d+) events/.exec(verified.output)?.[1]);
  expect(events).toBeGreaterThanOrEqual(before.length + 1);
  // A second one does not silently take its place.
  expect(await runEtape(desk.dataDir, ['backup', file])).toMatchObject({ exitCode: 2 });
  expect(readdirSync(desk.dataDir).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('what a restored backup does not know is gone, and its numbers lead nobody astray', async () => {
  const desk = await startLiveDesk();
  const { ticketId } = desk;
  await say(desk, 'kept');
  const file = join(desk.dataDir, 'backup.sqlite');
  await runEtape(desk.dataDir, ['backup', file]);
  await say(desk, 'lost');
  await say(desk, 'lost too');
  const known = await desk.api.tickets.get.query({ ticketId });
  expect(await runEtape(desk.dataDir, ['restore', file])).toMatchObject({ exitCode: 2 });
  await stop(desk.server);
  expect(await runEtape(desk.dataDir, ['restore', file])).toMatchObject({ exitCode: 0 });
  const restored = await restart(desk);
  const now = await restored.api.tickets.get.query({ ticketId });
  expect(now.timeline.map((event) => 'body' in event && event.body).filter(Boolean)).toEqual([
    'kept',
  ]);
  expect(now.history).not.toBe(known.history);
  // Further than before: the old number exists again, and means something else.
  for (const body of ['new', 'newer', 'newest']) await say(restored, body);
  expect((await restored.api.tickets.get.query({ ticketId })).seq).toBeGreaterThan(known.seq);
  expect(await runEtape(desk.dataDir, ['verify'])).toMatchObject({ exitCode: 0 });
  const kept = readdirSync(desk.dataDir).filter((name) => name.includes('before-restore'));
  expect(kept).toHaveLength(1);
});

test('what is no backup of ours is refused and changes nothing', async () => {
  const desk = await startLiveDesk();
  await stop(desk.server);
  const text = join(desk.dataDir, 'text.sqlite');
  writeFileSync(text, 'not a database at all, only words '.repeat(200));
  for (const file of [text, join(desk.dataDir, 'nowhere.sqlite')]) {
    const refused = await runEtape(desk.dataDir, ['restore', file]);
    expect(refused).toMatchObject({ exitCode: 2 });
    expect(refused.output.trim().split('\n')).toHaveLength(1);
  }
  const restarted = await restart(desk);
  expect(await outcomeOf(restarted.api.tickets.get.query({ ticketId: desk.ticketId }))).toBe(
    'done',
  );
  expect(existsSync(`${desk.dataDir}/etape.sqlite.restoring`)).toBe(false);
});

test('the command says how it is used', async () => {
  const { exitCode, output } = await runEtape(makeDataDir(), []);
  expect(exitCode).toBe(2);
  expect(output).toContain('etape backup FILE');
});
