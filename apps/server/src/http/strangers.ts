import { CLOSE_ACCESS_ENDED } from '@etape/shared/errors';
import type { WebSocket } from 'ws';
import { networkOf } from '../auth/client-network.ts';

/** Private use (RFC 6455, 7.4.2). Another token would not help: there are too many already. */
export const CLOSE_TOO_MANY = 4429;

export type StrangerLimits = {
  /** How many sockets of one network may be open without having said whose they are. */
  perNetwork: number;
  /** How long one may be. Longer than a client needs to find out that its token has expired. */
  patienceMs: number;
};

/** Many share one address behind a company's line, but each of them is a stranger for a moment only. */
export const STRANGER_LIMITS: StrangerLimits = { perNetwork: 200, patienceMs: 30_000 };

/** Sockets that nobody has signed in to: who opens them costs us memory and tells us nothing. */
export type Strangers = {
  /** False where, closed for it, there are too many of that network. */
  receive(socket: WebSocket, address: string): boolean;
  /** It has said whose it is, and counts among that person's from now on. */
  recognise(socket: WebSocket): void;
};

export function createStrangers(limits: StrangerLimits = STRANGER_LIMITS): Strangers {
  const counts = new Map<string, number>();
  const leaving = new WeakMap<WebSocket, () => void>();

  return {
    receive(socket, address) {
      const network = networkOf(address);
      const count = counts.get(network) ?? 0;
      if (count >= limits.perNetwork) {
        socket.close(CLOSE_TOO_MANY, 'too many sockets');
        return false;
      }
      counts.set(network, count + 1);
      const timer = setTimeout(
        () => socket.close(CLOSE_ACCESS_ENDED, 'nobody'),
        limits.patienceMs,
      ).unref();
      const leave = () => {
        if (!leaving.delete(socket)) return;
        clearTimeout(timer);
        const left = (counts.get(network) ?? 1) - 1;
        if (left === 0) counts.delete(network);
        else counts.set(network, left);
      };
      leaving.set(socket, leave);
      socket.once('close', leave);
      return true;
    },
    recognise(socket) {
      leaving.get(socket)?.();
    },
  };
}
