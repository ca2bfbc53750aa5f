import { connect, type Socket } from 'node:net';
import WebSocket from 'ws';

/** Somebody with bad intentions, from where they come, and a ticket of theirs with a long log. */
export type Attacker = {
  origin: string;
  token: string;
  address: string;
  ticketId: number;
  count: Count;
};

/** Called with what became of an attempt. */
export type Count = (what: string) => void;

/** One attempt, how often a second it is made, and by how many, in turn. */
export type Attack = {
  name: string;
  perSecond: number;
  by: number;
  make: (attacker: Attacker) => void;
};

/** How many half-open connections, and how many stalled readers, are kept at the most. */
const HELD = 400;
const STALLED = 20;

const MUCH = 'x'.repeat(300 * 1024);
const GARBAGE = ['{', '[]', 'null', '{"id":7}', '{"id":8,"method":"dance"}', '\u0000\u0001', '"x"'];

const nameless = new Set<WebSocket>();
const held: Socket[] = [];
const stalled = new Map<number, WebSocket>();
const talkers = new Map<string, WebSocket>();

export const ATTACKS: readonly Attack[] = [
  { name: 'connections that say nothing', perSecond: 50, by: 4, make: openNameless },
  { name: 'half-open connections', perSecond: 20, by: 4, make: openHalf },
  { name: 'frames of garbage', perSecond: 200, by: 2, make: (one) => talk(one, 'garble', garble) },
  { name: 'frames of 300 kB', perSecond: 1, by: 2, make: (one) => talk(one, 'big', sendMuch) },
  { name: 'subscriptions', perSecond: 100, by: 4, make: (one) => talk(one, 'follow', follow) },
  { name: 'questions of readers that stall', perSecond: 10, by: 1, make: askAndStall },
];

/** Everything that is open ends. */
export function giveUp(): void {
  for (const socket of held.splice(0)) socket.destroy();
  for (const socket of nameless) socket.terminate();
  for (const socket of stalled.values()) socket.terminate();
  stalled.clear();
  for (const socket of talkers.values()) socket.terminate();
  talkers.clear();
}

function openNameless(attacker: Attacker): void {
  const socket = open(attacker);
  nameless.add(socket);
  socket.on('close', () => nameless.delete(socket));
}

/** Half a request, and then nothing: no answer can be given to it. */
function openHalf({ origin, count }: Attacker): void {
  if (held.length >= HELD) held.shift()?.destroy();
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => count('connection broken'));
  socket.write('GET /trpc HTTP/1.1\r\nHost: desk\r\n');
  held.push(socket);
}

/** On one socket for each purpose, opened again whenever it is closed. */
function talk(attacker: Attacker, purpose: string, say: (socket: WebSocket) => void): void {
  const key = `${purpose} ${attacker.address}`;
  const socket = talkers.get(key);
  if (socket?.readyState === WebSocket.OPEN) say(socket);
  else if (socket?.readyState !== WebSocket.CONNECTING) talkers.set(key, enter(attacker));
}

let turn = 0;

function garble(socket: WebSocket): void {
  turn += 1;
  socket.send(GARBAGE[turn % GARBAGE.length] ?? '');
}

function sendMuch(socket: WebSocket): void {
  socket.send(MUCH);
}

function follow(socket: WebSocket): void {
  turn += 1;
  const params = { path: 'desk.changes' };
  socket.send(JSON.stringify({ id: turn, method: 'subscription', params }));
}

/** A long log, asked for again and again by somebody who never reads what comes. */
function askAndStall(attacker: Attacker): void {
  turn += 1;
  const index = turn % STALLED;
  const socket = stalled.get(index);
  if (socket === undefined || socket.readyState === WebSocket.CLOSED) {
    const next = enter(attacker);
    next.on('open', () => next.pause());
    stalled.set(index, next);
  } else if (socket.readyState === WebSocket.OPEN) {
    const { ticketId } = attacker;
    const input = { ticketId };
    socket.send(
      JSON.stringify([
        { id: turn, method: 'subscription', params: { path: 'tickets.events', input } },
        { id: -turn, method: 'query', params: { path: 'tickets.get', input } },
      ]),
    );
  }
}

function enter(attacker: Attacker): WebSocket {
  const socket = open(attacker);
  socket.on('open', () => {
    socket.send(JSON.stringify({ method: 'connectionParams', data: { token: attacker.token } }));
  });
  return socket;
}

function open({ origin, address, count }: Attacker): WebSocket {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/trpc?connectionParams=1`, {
    headers: { 'x-forwarded-for': address },
    perMessageDeflate: false,
  });
  socket.on('unexpected-response', (request, { statusCode }) => {
    count(`upgrade refused with ${statusCode}`);
    request.destroy();
  });
  socket.on('message', (data: Buffer) => {
    if (data.toString().includes('too_many_attempts')) count('subscription refused');
  });
  socket.on('error', () => {});
  socket.on('close', (code) => {
    if (code !== 1006) count(`socket closed with ${code}`);
  });
  return socket;
}
