import { once } from 'node:events';
import WebSocket from 'ws';
import { obey } from './load-process.ts';

/** Thousands of open tabs that nobody looks at: signed in, with what each page follows, and silent. */

/** How many are on their way in at a time: people do not all come in the same instant. */
const AT_A_TIME = 100;

const FOLLOW = JSON.stringify({ id: 1, method: 'subscription', params: { path: 'desk.changes' } });

let sockets: WebSocket[] = [];

obey(async (order) => {
  if (order.type === 'come') {
    const waiting = [...order.tokens.entries()];
    const enter = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        await open(order.origin, next[1], addressOf(next[0]));
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, enter));
    return { open: sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length };
  }
  const left = sockets.filter(({ readyState }) => readyState === WebSocket.OPEN).length;
  const leaving = sockets;
  sockets = [];
  await Promise.all(
    leaving.map(async (socket) => {
      if (socket.readyState === WebSocket.CLOSED) return;
      const closed = once(socket, 'close');
      socket.terminate();
      await closed;
    }),
  );
  return { open: left };
});

/** Resolves once it follows, or was refused. */
function open(origin: string, token: string, address: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/trpc?connectionParams=1`, {
      headers: { 'x-forwarded-for': address },
      perMessageDeflate: false,
      skipUTF8Validation: true,
    });
    sockets.push(socket);
    socket.on('open', () => {
      socket.send(JSON.stringify({ method: 'connectionParams', data: { token } }));
      socket.send(FOLLOW);
    });
    socket.on('message', (data: Buffer) => {
      const text = data.toString();
      if (text === 'PING') socket.send('PONG');
      if (text.includes('"started"')) resolve();
    });
    socket.on('error', () => resolve());
    socket.on('close', () => resolve());
  });
}

/** Twenty of them share one line, as in a small branch. */
function addressOf(index: number): string {
  const line = Math.floor(index / 20);
  return `10.1.${Math.floor(line / 250)}.${(line % 250) + 1}`;
}
