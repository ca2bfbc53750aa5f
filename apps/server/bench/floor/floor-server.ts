import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { type WebSocket, WebSocketServer } from 'ws';
import { announce } from '../processes.ts';

/**
 * What nobody can do without: a socket, one durable insert and one serialisation for each message. It
 * speaks the product's protocol, so that the same load drives both, and sends what the product sends;
 * but it asks nobody who they are, checks nothing, and remembers nothing but the message.
 */

/** As long as what the product sends for the same message. */
const ACTOR = { id: 1, firstName: 'employee', lastName: '1', role: 'employee' };

/** What the product calls what these lead to. */
const TYPES: Record<string, string> = {
  'guidance.instruct': 'instruction_sent',
  'guidance.confirm': 'step_confirmed',
};

const folder = mkdtempSync(join(tmpdir(), 'etape-floor-'));
const db = new SqliteDatabase(join(folder, 'floor.sqlite'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = NORMAL');
db.exec(`create table messages (
  ticket_id integer not null, seq integer not null, body text not null, at integer not null,
  primary key (ticket_id, seq)
) without rowid`);
const insert = db.prepare('insert into messages values (?, ?, ?, ?)');

type Call = {
  id: number;
  method: string;
  params: { path: string; input: { ticketId: number; body?: string } };
};

const followers = new Map<number, Set<WebSocket>>();
const numbers = new Map<number, number>();

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket) => {
  socket.on('message', (data: Buffer) => {
    // The boundary: only our own load talks to the floor, and checking would not be bare.
    const call = JSON.parse(data.toString()) as Call;
    if (call.method === 'subscription') follow(socket, call);
    if (call.method === 'mutation') send(socket, call);
  });
});

function follow(socket: WebSocket, { id, params }: Call): void {
  const { ticketId } = params.input;
  const sockets = followers.get(ticketId) ?? new Set();
  followers.set(ticketId, sockets.add(socket));
  socket.on('close', () => sockets.delete(socket));
  socket.send(`{"id":${id},"result":{"type":"started"}}`);
}

function send(socket: WebSocket, { id, params }: Call): void {
  const { ticketId, body = params.path } = params.input;
  const seq = (numbers.get(ticketId) ?? 1) + 1;
  numbers.set(ticketId, seq);
  const now = Date.now();
  insert.run(ticketId, seq, body, now);
  const type = TYPES[params.path] ?? 'message_posted';
  const at = new Date(now).toISOString();
  const event = JSON.stringify({ ticketId, seq, at, actor: ACTOR, type, body });
  socket.send(`{"id":${id},"result":{"type":"data","data":${event}}}`);
  const frame = `{"id":1,"result":{"type":"data","data":{"id":"${seq}","data":[${event}]},"id":"${seq}"}}`;
  for (const follower of followers.get(ticketId) ?? []) follower.send(frame);
}

server.listen(0, '127.0.0.1', () => announce(server.address()));
process.once('SIGTERM', () => {
  db.close();
  rmSync(folder, { recursive: true });
  process.exit(0);
});
