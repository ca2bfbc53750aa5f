import type { WebSocket } from 'ws';

/** From when to when a screen stood still, on the clock of `performance`; null: still does. */
export type Standstill = { from: number; until: number | null };

/** How the server's word for "this subscription goes on from here" looks in a frame. */
const STARTED = Buffer.from('"type":"started"');

/**
 * Notes when somebody's socket broke, and when another one had taken up all that they follow. A
 * socket that is handed over in time is no standstill.
 */
export class Standstills {
  readonly all: Standstill[] = [];
  /** How many streams the server has taken up, on each socket that is open. */
  readonly #taken = new Map<WebSocket, number>();
  readonly #following: () => number;
  #over = false;

  constructor(following: () => number) {
    this.#following = following;
  }

  watch(socket: WebSocket): void {
    socket.on('open', () => {
      this.#taken.set(socket, 0);
      this.look();
    });
    socket.on('message', (data) => {
      if (!Buffer.isBuffer(data) || !data.includes(STARTED)) return;
      this.#taken.set(socket, (this.#taken.get(socket) ?? 0) + 1);
      this.look();
    });
    socket.on('close', () => {
      const wasOpen = this.#taken.delete(socket);
      if (!wasOpen || this.#over || this.#isCarried() || this.isStanding) return;
      this.all.push({ from: performance.now(), until: null });
    });
  }

  get isStanding(): boolean {
    return this.all.at(-1)?.until === null;
  }

  /** Something is followed no longer, or by another socket: perhaps all is taken up now. */
  look(): void {
    const last = this.all.at(-1);
    if (last?.until === null && this.#isCarried()) last.until = performance.now();
  }

  /** From now on, whatever closes is meant to. */
  finish(): void {
    this.#over = true;
  }

  #isCarried(): boolean {
    return [...this.#taken.values()].some((taken) => taken >= this.#following());
  }
}
