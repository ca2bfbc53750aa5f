import WebSocket, { type ClientOptions } from 'ws';
import { createWatch, type Watch } from './watch.ts';

/** A socket without a client on it, for saying what no client says. */
export type RawSocket = {
  socket: WebSocket;
  /** The frames that came, as text. */
  frames: Watch<string>;
  /** The code it closed with, or the HTTP status that refused it. */
  end: Watch<number>;
  send(frame: unknown): void;
};

export async function openRawSocket(
  origin: string,
  { token, options }: { token?: string; options?: ClientOptions } = {},
): Promise<RawSocket> {
  const frames = createWatch<string>();
  const end = createWatch<number>();
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/trpc?connectionParams=1`, options);
  const answered = new Promise<void>((resolve) => {
    socket.on('open', resolve);
    socket.on('unexpected-response', (request, response) => {
      end.push(response.statusCode ?? 0);
      request.destroy();
      resolve();
    });
  });
  // A refusal ends with an error that says nothing more than the status does.
  socket.on('error', () => {});
  socket.on('message', (data) => frames.push(Buffer.isBuffer(data) ? data.toString() : ''));
  socket.on('close', (code) => end.push(code));
  await answered;
  const send = (frame: unknown) =>
    socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  if (socket.readyState === WebSocket.OPEN) {
    send({ method: 'connectionParams', data: token === undefined ? null : { token } });
  }
  return { socket, frames, end, send };
}
