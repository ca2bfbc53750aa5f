import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { AccessClaims } from '../auth/access-tokens.ts';
import type { AppContext } from '../context.ts';

/** What a procedure knows of the request it serves. */
export type RequestContext = {
  app: AppContext;
  requestId: string;
  address: string;
  userAgent: string | null;
  /** What a valid token said; whether it still holds is asked for each call. */
  claims: AccessClaims | null;
  connection:
    | { type: 'http'; request: FastifyRequest; reply: FastifyReply }
    | { type: 'socket'; socket: WebSocket };
};

export async function createHttpContext(
  app: AppContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
  const bearer = scheme?.toLowerCase() === 'bearer' ? token : undefined;
  return {
    app,
    requestId: request.id,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    claims: bearer === undefined ? null : await app.accessTokens.verify(bearer),
    connection: { type: 'http', request, reply },
  };
}
