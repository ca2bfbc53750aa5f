import { statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '../../src/db/sqlite/connect-sqlite.ts';
import { makeDataDir, startServer } from '../support/server-process.ts';

test('a bad setting stops the start with one line that names it', async () => {
  const server = startServer({ DATA_DIR: makeDataDir(), PORT: 'many' });
  expect(await server.ended).toBe(1);
  const lines = server.text().trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('PORT');
});

test('a port that is taken stops the start with one line that names it', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const server = startServer({ DATA_DIR: makeDataDir(), PORT: port, LOG_LEVEL: 'silent' });
  expect(await server.ended).toBe(1);
  expect(server.text().trim().split('\n')).toHaveLength(1);
  expect(server.text()).toContain(port);
  other.close();
});

test('a file that is no database stops the start with one line that names it', async () => {
  const DATA_DIR = makeDataDir();
  writeFileSync(join(DATA_DIR, 'etape.sqlite'), 'this is a text, not a database '.repeat(100));
  const server = startServer({ DATA_DIR, LOG_LEVEL: 'silent' });
  expect(await server.ended).toBe(1);
  expect(server.text().trim().split('\n')).toHaveLength(1);
  expect(server.text()).toContain('database');
});

test('a database of a newer version stops the start with one line that says so, and stays as it is', async () => {
  const DATA_DIR = makeDataDir();
  const first = startServer({ DATA_DIR });
  await first.origin();
  first.child.kill('SIGTERM');
  await first.ended;
  const { write, close } = openSqlite(join(DATA_DIR, 'etape.sqlite'));
  const migrations = write.withTables<{ kysely_migration: { name: string; timestamp: string } }>();
  await migrations
    .insertInto('kysely_migration')
    .values({ name: '9999-tomorrow', timestamp: '2030-01-01T00:00:00.000Z' })
    .execute();
  const server = startServer({ DATA_DIR, LOG_LEVEL: 'silent' });
  expect(await server.ended).toBe(1);
  expect(server.text().trim().split('\n')).toHaveLength(1);
  expect(server.text()).toContain('newer version of Étape (9999-tomorrow)');
  const names = await migrations.selectFrom('kysely_migration').select('name').execute();
  expect(names.map(({ name }) => name)).toContain('9999-tomorrow');
  await close();
});

test('a start without settings makes its own keys, which others cannot read', async () => {
  const DATA_DIR = makeDataDir();
  const server = startServer({ DATA_DIR });
  await server.origin();
  for (const key of ['jwt-secret', 'second-factor-key']) {
    expect(statSync(join(DATA_DIR, key)).mode & 0o777).toBe(0o600);
  }
});

test('an empty setting means what a missing one means', async () => {
  const server = startServer({ DATA_DIR: makeDataDir(), PUBLIC_URL: '', JWT_SECRET: '' });
  const response = await fetch(`${await server.origin()}/readyz`);
  expect(response.status).toBe(200);
});
