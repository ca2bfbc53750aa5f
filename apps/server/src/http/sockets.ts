import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { AccessClaims } from '../auth/access-tokens.ts';
import type { AppContext } from '../context.ts';

/** Private use (RFC 6455, 7.4.2). The client asks for a new token before it comes back. */
export const CLOSE_ACCESS_ENDED = 4401;

/** "Going away" (RFC 6455, 7.4.1): the server stops, the client reconnects. */
const CLOSE_GOING_AWAY = 1001;

/** tRPC's own word for "open a new socket, then let go of this one". */
const RECONNECT = JSON.stringify({ id: null, method: 'reconnect' });

export type SocketTimes = {
  /** How long before its token expires a socket is handed over. */
  handOverMs: number;
  /** How long after that it may live on before it is closed. */
  graceMs: number;
};

export const SOCKET_TIMES: SocketTimes = { handOverMs: 60_000, graceMs: 30_000 };

/** The most sockets one person may hold: a dozen tabs, each twice during a hand-over. */
const MAX_SOCKETS_PER_USER = 40;

/** Every socket with a caller: handed over when its token runs out, cut when its access ends. */
export type Sockets = {
  /** Registers a signed-in socket; false, and closed, where the person holds too many. */
  admit(socket: WebSocket, claims: AccessClaims): boolean;
  /** Asks every client to reconnect elsewhere, before the server stops. */
  announceStop(): void;
  closeAll(): void;
};

export function createSockets(app: AppContext, times: SocketTimes = SOCKET_TIMES): Sockets {
  const entries = new Map<WebSocket, AccessClaims>();

  app.bus.onAccessEnded(({ userId, sessionId }) => {
    for (const [socket, claims] of entries) {
      const meant =
        claims.userId === userId && (sessionId ?? claims.sessionId) === claims.sessionId;
      if (meant) socket.close(CLOSE_ACCESS_ENDED, 'access ended');
    }
  });

  return {
    admit(socket, claims) {
      if (countOf(entries, claims.userId) >= MAX_SOCKETS_PER_USER) {
        logRefusal(app.log, claims.userId);
        socket.close(CLOSE_ACCESS_ENDED, 'too many sockets');
        return false;
      }
      entries.set(socket, claims);
      const leave = app.presence.arrive(claims.userId);
      const stopTimers = scheduleHandOver(app, socket, { claims, times });
      socket.once('close', () => {
        entries.delete(socket);
        stopTimers();
        leave();
      });
      return true;
    },
    announceStop() {
      for (const socket of entries.keys()) socket.send(RECONNECT);
    },
    closeAll() {
      for (const socket of entries.keys()) socket.close(CLOSE_GOING_AWAY, 'server stops');
    },
  };
}

function scheduleHandOver(
  app: AppContext,
  socket: WebSocket,
  { claims, times }: { claims: AccessClaims; times: SocketTimes },
): () => void {
  const left = claims.expiresAt - app.clock.now();
  const handOver = setTimeout(
    () => socket.send(RECONNECT),
    Math.max(0, left - times.handOverMs),
  ).unref();
  const cut = setTimeout(
    () => socket.close(CLOSE_ACCESS_ENDED, 'token expired'),
    Math.max(0, left) + times.graceMs,
  ).unref();
  return () => {
    clearTimeout(handOver);
    clearTimeout(cut);
  };
}

function countOf(entries: Map<WebSocket, AccessClaims>, userId: number): number {
  let count = 0;
  for (const claims of entries.values()) if (claims.userId === userId) count += 1;
  return count;
}

function logRefusal(log: Logger, userId: number): void {
  log.warn({ userId }, 'too many sockets for one person');
}
