import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';

/** What no client of ours sends, byte by byte, and the status that says so. */
const ODD_REQUESTS: [string, string, number][] = [
  ['nonsense', '\u0016\u0003\u0001 nonsense\r\n\r\n', 400],
  ['a protocol that is none', 'GET / HTTP/9.9\r\nHost: desk\r\n\r\n', 400],
  ['no host', 'GET /healthz HTTP/1.1\r\n\r\n', 400],
  ['two lengths that disagree', post(['Content-Length: 2', 'Content-Length: 3'], '{}'), 400],
  ['a length and chunks', post(['Content-Length: 2', 'Transfer-Encoding: chunked'], '{}'), 400],
  ['a length that is no number', post(['Content-Length: -2'], '{}'), 400],
  ['a header without a name', 'GET /healthz HTTP/1.1\r\nHost: desk\r\n: value\r\n\r\n', 400],
  ['a header with a line break', 'GET /healthz HTTP/1.1\r\nHost: desk\r\nA: b\rc\r\n\r\n', 400],
  ['a flood of headers', `GET /healthz HTTP/1.1\r\nHost: desk\r\n${flood(700)}\r\n`, 431],
  ['an endless address', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: desk\r\n\r\n`, 431],
  ['a method that is none', 'DANCE /healthz HTTP/1.1\r\nHost: desk\r\n\r\n', 400],
  ['an upgrade to something else', upgrade('h2c'), 400],
  ['a socket at another address', upgrade('websocket', '/elsewhere'), 404],
];

test.each(ODD_REQUESTS)('%s is refused, and the desk goes on', async (_name, bytes, status) => {
  const desk = await startDesk();
  const answer = await say(desk, bytes);
  expect(answer.split(' ')[1]).toBe(String(status));
  expect(answer).not.toMatch(/node_modules|at .*\.[jt]s:/);
  expect((await fetch(`${desk.origin}/healthz`)).status).toBe(200);
});

test.each([
  '/../../../etc/passwd',
  '/assets/..%2f..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/assets/%00',
  '/..\\..\\etc\\passwd',
  '//etc/passwd',
  '/trpc/../etc/passwd',
  '/.env',
  '/assets/../../package.json',
])('an address that leads out of the house finds nothing there: %s', async (path) => {
  const desk = await startDesk({ http: { webFolder: makeWebFolder() } });
  const answer = await say(desk, `GET ${path} HTTP/1.1\r\nHost: desk\r\nConnection: close\r\n\r\n`);
  expect(answer).not.toMatch(/root:|"private"|\bat .*\.[jt]s:/);
  expect(Number(answer.split(' ')[1])).toBeLessThan(500);
});

test('a request that never ends its headers holds nothing up', async () => {
  const desk = await startDesk();
  const { hostname, port } = new URL(desk.origin);
  const slow = Array.from({ length: 100 }, () => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.on('error', () => {});
    socket.write('POST /trpc/auth.login HTTP/1.1\r\nHost: desk\r\nX-A: ');
    return socket;
  });
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => fetch(`${desk.origin}/healthz`)),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200));
  for (const socket of slow) socket.destroy();
});

async function say(desk: Desk, bytes: string): Promise<string> {
  const { hostname, port } = new URL(desk.origin);
  const socket = connect({ host: hostname, port: Number(port) });
  // A server that closes while we still write resets the line; what it said before that counts.
  let said = '';
  socket.setEncoding('latin1');
  socket.on('data', (chunk: string) => {
    said += chunk;
    if (/\r\n\r\n/.test(said)) socket.end();
  });
  socket.on('error', () => {});
  socket.write(bytes);
  await new Promise((resolve) => socket.on('close', resolve));
  return said;
}

/** As the build leaves it, with something beside it that is nobody's business. */
function makeWebFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'etape-web-'));
  mkdirSync(join(folder, 'dist', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  writeFileSync(join(folder, 'dist', 'index.html'), '<title>Étape</title>');
  return join(folder, 'dist');
}

function post(headers: string[], body: string): string {
  return `POST /trpc/auth.login HTTP/1.1\r\nHost: desk\r\nContent-Type: application/json\r\n${headers.join('\r\n')}\r\n\r\n${body}`;
}

function flood(count: number): string {
  return Array.from({ length: count }, (_, index) => `X-${index}: ${'v'.repeat(20)}\r\n`).join('');
}

function upgrade(protocol: string, path = '/trpc'): string {
  return `GET ${path} HTTP/1.1\r\nHost: desk\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
}
