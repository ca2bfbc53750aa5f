import { setImmediate } from 'node:timers/promises';
import { CLOSE_ACCESS_ENDED } from '@etape/shared/errors';
import type { Logger } from 'pino';
import type { WebSocket } from 'ws';
import type { AccessClaims } from '../auth/access-tokens.ts';
import type { AppContext } from '../context.ts';
import { CLOSE_TOO_MANY, type Strangers } from './strangers.ts';

/** "Going away" (RFC 6455, 7.4.1): the server stops, the client reconnects. */
const CLOSE_GOING_AWAY = 1001;

/** tRPC's own word for "open a new socket, then let go of this one". */
const RECONNECT = JSON.stringify({ id: null, method: 'reconnect' });

/** How long a client may take to answer that it heard the closing. */
const CLOSE_PATIENCE_MS = 2_000;

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
  /**
   * Registers a signed-in socket. False where it is gone already and where, closed for it, the
   * person holds too many.
   */
  admit(socket: WebSocket, claims: AccessClaims): boolean;
  /** Whether the client was asked to let go of this socket: another one may bring the same by now. */
  isLeaving(socket: WebSocket): boolean;
  /** Whether the same session has another socket here that is being let go of. */
  isArriving(socket: WebSocket): boolean;
  /**
   * Before the server stops: asks every client, signed in or not, to reconnect elsewhere, then
   * closes their sockets, and cuts those that do not answer.
   */
  stop(all: ReadonlySet<WebSocket>): Promise<void>;
};

export function createSockets(
  app: AppContext,
  strangers: Strangers,
  times: SocketTimes = SOCKET_TIMES,
): Sockets {
  const entries = new Map<WebSocket, AccessClaims>();
  const counts = new Map<number, number>();
  /** With the session that each is of. */
  const leaving = new Map<WebSocket, AccessClaims['sessionId'] | undefined>();

  function handOver(socket: WebSocket): void {
    leaving.set(socket, entries.get(socket)?.sessionId);
    socket.send(RECONNECT);
  }

  app.bus.onAccessEnded(({ userId, sessionId }) => {
    for (const [socket, claims] of entries) {
      const meant =
        claims.userId === userId && (sessionId ?? claims.sessionId) === claims.sessionId;
      if (meant) socket.close(CLOSE_ACCESS_ENDED, 'access ended');
    }
  });

  return {
    admit(socket, claims) {
      // It may have closed while its token was looked at: nothing would ever take it out again.
      if (socket.readyState !== socket.OPEN) return false;
      const { userId } = claims;
      const held = counts.get(userId) ?? 0;
      if (held >= MAX_SOCKETS_PER_USER) {
        logRefusal(app.log, userId);
        socket.close(CLOSE_TOO_MANY, 'too many sockets');
        return false;
      }
      strangers.recognise(socket);
      entries.set(socket, claims);
      counts.set(userId, held + 1);
      const leave = app.presence.arrive(userId);
      const stopTimers = scheduleHandOver(app, claims, {
        times,
        handOver: () => handOver(socket),
        cut: () => socket.close(CLOSE_ACCESS_ENDED, 'token expired'),
      });
      socket.once('close', () => {
        entries.delete(socket);
        leaving.delete(socket);
        const left = (counts.get(userId) ?? 1) - 1;
        if (left === 0) counts.delete(userId);
        else counts.set(userId, left);
        stopTimers();
        leave();
      });
      return true;
    },
    isLeaving: (socket) => leaving.has(socket),
    isArriving(socket) {
      const session = entries.get(socket)?.sessionId;
      return session !== undefined && [...leaving.values()].includes(session);
    },
    async stop(all) {
      for (const socket of all) handOver(socket);
      await setImmediate();
      for (const socket of all) socket.close(CLOSE_GOING_AWAY, 'server stops');
      setTimeout(() => {
        for (const socket of all) socket.terminate();
      }, CLOSE_PATIENCE_MS).unref();
    },
  };
}

type HandOver = { times: SocketTimes; handOver(): void; cut(): void };

function scheduleHandOver(
  app: AppContext,
  claims: AccessClaims,
  { times, handOver, cut }: HandOver,
): () => void {
  const left = claims.expiresAt - app.clock.now();
  const early = setTimeout(handOver, Math.max(0, left - times.handOverMs)).unref();
  const late = setTimeout(cut, Math.max(0, left) + times.graceMs).unref();
  return () => {
    clearTimeout(early);
    clearTimeout(late);
  };
}

function logRefusal(log: Logger, userId: number): void {
  log.warn({ userId }, 'too many sockets for one person');
}
