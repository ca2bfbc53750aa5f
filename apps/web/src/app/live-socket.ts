const PROBE_MS = 3_000;
const CLOSE_GRACE_MS = 1_000;

const sockets = new Set<LiveSocket>();

/**
 * A WebSocket that does not wait for the dead. After sleep or a change of network a browser keeps a
 * broken socket open for minutes, and `close()` waits up to a minute more for the other side.
 */
export class LiveSocket extends WebSocket {
  #abandoned = false;

  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    sockets.add(this);
    // First in line: what a dead socket says later must not be taken for the living one's.
    for (const name of ['close', 'error', 'message', 'open']) {
      this.addEventListener(name, (event) => {
        if (this.#abandoned && event.isTrusted) event.stopImmediatePropagation();
        else if (name === 'close') sockets.delete(this);
      });
    }
  }

  override close(code?: number, reason?: string): void {
    super.close(code, reason);
    setTimeout(() => this.#abandon(), CLOSE_GRACE_MS);
  }

  /** Asks for a sign of life, and gives the socket up when none comes. */
  probe(): void {
    if (this.readyState !== WebSocket.OPEN) return;
    const giveUp = setTimeout(() => this.drop(), PROBE_MS);
    this.addEventListener('message', () => clearTimeout(giveUp), { once: true });
    this.send('PING');
  }

  /** Closes at once for everybody who listens. */
  drop(): void {
    super.close();
    this.#abandon();
  }

  #abandon(): void {
    if (!sockets.delete(this)) return;
    this.dispatchEvent(new CloseEvent('close', { code: 1006 }));
    this.#abandoned = true;
  }
}

export function probeSockets(): void {
  for (const socket of sockets) socket.probe();
}

export function dropSockets(): void {
  for (const socket of [...sockets]) socket.drop();
}
