import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * What stands before the servers of a desk: a new connection goes to the one with the fewest, or the
 * next that takes it, and lives as long as both its ends do.
 */
export class Balancer {
  readonly #server: Server;
  readonly #ports: () => readonly number[];
  readonly #sockets = new Set<Socket>();
  /** How many connections lead to each port. */
  readonly #counts = new Map<number, number>();

  private constructor(ports: () => readonly number[]) {
    this.#ports = ports;
    this.#server = createServer((near) => this.#join(near));
  }

  /** `ports`: where the servers listen now, whether they are up or not. */
  static async open(ports: () => readonly number[]): Promise<Balancer> {
    const balancer = new Balancer(ports);
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    return balancer;
  }

  get origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('It is not open');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  #join(near: Socket): void {
    this.#hold(near);
    this.#tryNext(
      near,
      this.#ports().toSorted((a, b) => this.#countOf(a) - this.#countOf(b)),
    );
  }

  #tryNext(near: Socket, [port, ...others]: readonly number[]): void {
    if (near.destroyed) return;
    if (port === undefined) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    this.#hold(far);
    const endFar = () => far.destroy();
    near.once('close', endFar);
    const tryOthers = () => {
      near.off('close', endFar);
      this.#tryNext(near, others);
    };
    far.once('close', tryOthers);
    far.once('connect', () => {
      far.off('close', tryOthers);
      this.#counts.set(port, this.#countOf(port) + 1);
      far.once('close', () => {
        this.#counts.set(port, this.#countOf(port) - 1);
        near.destroy();
      });
      near.pipe(far);
      far.pipe(near);
    });
  }

  #countOf(port: number): number {
    return this.#counts.get(port) ?? 0;
  }

  #hold(socket: Socket): void {
    this.#sockets.add(socket);
    // What breaks says so by an error; the close that follows is what counts.
    socket.on('error', () => {});
    socket.once('close', () => this.#sockets.delete(socket));
  }
}
