import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const TEXT = 0x81;
const MASKED = 0x80;
const TWO_BYTES = 126;
const EIGHT_BYTES = 127;
const CLOSE = 0x8;

/**
 * A WebSocket with as little behind it as can be, so that one process can be thousands of them: it
 * sends texts and hands over the payloads that come, as bytes. Masked with zeroes, which the protocol
 * allows and which leaves a text as it is.
 */
export class LightSocket {
  readonly #socket: Socket;
  #rest: Buffer = Buffer.alloc(0);
  #onFrame: (payload: Buffer) => void = () => {};

  private constructor(socket: Socket) {
    this.#socket = socket;
  }

  /** Resolves once the upgrade is answered. Throws an Error where it is refused. */
  static async open(origin: string, onFrame: (payload: Buffer) => void): Promise<LightSocket> {
    const { hostname, port } = new URL(origin);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, 'connect');
    const light = new LightSocket(socket);
    light.#onFrame = onFrame;
    socket.write(
      `GET /trpc?connectionParams=1 HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
        'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n' +
        'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    );
    await light.#upgraded();
    socket.on('data', (chunk) => light.#read(chunk));
    // A server that stops while we talk is no failure of the measurement.
    socket.on('error', () => socket.destroy());
    return light;
  }

  send(text: string): void {
    const payload = Buffer.from(text);
    const { length } = payload;
    const wide = length >= TWO_BYTES;
    const frame = Buffer.alloc((wide ? 8 : 6) + length);
    frame[0] = TEXT;
    frame[1] = MASKED | (wide ? TWO_BYTES : length);
    if (wide) frame.writeUInt16BE(length, 2);
    payload.copy(frame, wide ? 8 : 6);
    this.#socket.write(frame);
  }

  async close(): Promise<void> {
    if (this.#socket.closed) return;
    const closed = once(this.#socket, 'close');
    this.#socket.destroy();
    await closed;
  }

  async #upgraded(): Promise<void> {
    let head = Buffer.alloc(0);
    while (!head.includes('\r\n\r\n')) {
      const chunk = await once(this.#socket, 'data').then(([data]: unknown[]) => data);
      if (Buffer.isBuffer(chunk)) head = Buffer.concat([head, chunk]);
    }
    const status = head.toString('latin1', 0, head.indexOf('\r\n'));
    if (!status.includes(' 101 ')) throw new Error(`The upgrade was answered with "${status}"`);
    this.#read(head.subarray(head.indexOf('\r\n\r\n') + 4));
  }

  #read(chunk: Buffer): void {
    let data = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const frame = cutFrame(data);
      if (frame === null) break;
      data = frame.rest;
      if (frame.operation === CLOSE) this.#socket.destroy();
      else this.#onFrame(frame.payload);
    }
    this.#rest = data;
  }
}

/** The first frame of what has arrived; `null` while it is not whole. Servers do not mask. */
function cutFrame(data: Buffer): { operation: number; payload: Buffer; rest: Buffer } | null {
  const [first, second] = data;
  if (first === undefined || second === undefined) return null;
  let begin = 2;
  let length = second;
  if (second === TWO_BYTES) {
    begin = 4;
    if (data.length < begin) return null;
    length = data.readUInt16BE(2);
  } else if (second === EIGHT_BYTES) {
    begin = 10;
    if (data.length < begin) return null;
    length = Number(data.readBigUInt64BE(2));
  }
  if (data.length < begin + length) return null;
  return {
    operation: first & 0xf,
    payload: data.subarray(begin, begin + length),
    rest: data.subarray(begin + length),
  };
}
