import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { AccessClaims } from '../auth/access-tokens.ts';
import type { AppContext } from '../context.ts';
import type { CallLimit } from './call-limit.ts';

/** What a procedure knows of the request it serves. */
export type RequestContext = {
  app: AppContext;
  callLimit: CallLimit;
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
  { app, callLimit }: Pick<RequestContext, 'app' | 'callLimit'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
  const bearer = scheme?.toLowerCase() === 'bearer' ? token : undefined;
  return {
    app,
    callLimit,
    requestId: request.id,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    claims: bearer === undefined ? null : await app.accessTokens.verify(bearer),
    connection: { type: 'http', request, reply },
  };
}
