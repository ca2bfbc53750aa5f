import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** Where a server listens; elsewhere perhaps, after a restart. */
export type Listening = { readonly port: number };

type LineState = 'whole' | 'one-way' | 'cut';

/** The wire between one browser and the desk; cut, everything on it breaks off at once. */
export class Line {
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  #state: LineState = 'whole';
  #desk: Listening;

  constructor(desk: Listening) {
    this.#desk = desk;
    this.#server = createServer((near) => this.#join(near));
  }

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get address(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The line is not open');
    return `http://127.0.0.1:${address.port}`;
  }

  cut(): void {
    this.#state = 'cut';
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Questions still arrive, answers no longer do. */
  loseAnswers(): void {
    this.#state = 'one-way';
  }

  /** What is open stays where it is; whatever comes next goes there. */
  leadTo(desk: Listening): void {
    this.#desk = desk;
  }

  mend(): void {
    this.#state = 'whole';
  }

  async close(): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket): void {
    if (this.#state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(this.#desk.port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(socket);
      // A wire that breaks says so by an error; the close that follows is what counts here.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    near.on('data', (data) => far.write(data));
    far.on('data', (data) => {
      if (this.#state === 'whole') near.write(data);
    });
  }
}
