import { randomUUID } from 'node:crypto';
import type { CreateWSSContextFnOptions } from '@trpc/server/adapters/ws';
import type { AppContext } from '../context.ts';
import { findCaller } from '../users/user-queries.ts';
import type { PersonLimits, RequestContext } from './request-context.ts';
import type { Sockets } from './sockets.ts';

/** The address and browser of each socket, which the upgrade request knew. */
export type SocketOrigin = { address: string; userAgent: string | null };

export type SocketSurroundings = {
  app: AppContext;
  limits: PersonLimits;
  sockets: Sockets;
  origin: SocketOrigin;
};

/**
 * Who a socket speaks for. Never throws: a client whose context fails reconnects in a storm, so a
 * bad token makes an anonymous caller, whom the procedures refuse.
 */
export async function createSocketContext(
  { app, limits, sockets, origin }: SocketSurroundings,
  { req, res: socket, info }: CreateWSSContextFnOptions,
): Promise<RequestContext> {
  const token = info.connectionParams?.token;
  const claims = token ? await app.accessTokens.verify(token) : null;
  const now = app.clock.now();
  const caller =
    claims === null
      ? null
      : await findCaller(app.db.read, {
          userId: claims.userId,
          sessionId: claims.sessionId,
          now,
        });
  const admitted =
    claims !== null && caller?.state === 'signed_in' && sockets.admit(socket, claims);
  return {
    app,
    limits,
    requestId: randomUUID(),
    ...origin,
    // Kept for an inactive caller too: the procedures then say so instead of "expired".
    claims: admitted || caller?.state === 'inactive' ? claims : null,
    connection: {
      type: 'socket',
      socket,
      line: req.socket,
      isLeaving: () => sockets.isLeaving(socket),
      isArriving: () => sockets.isArriving(socket),
    },
  };
}
