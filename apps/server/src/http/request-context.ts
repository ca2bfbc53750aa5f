import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { WebSocket } from 'ws';
import type { AccessClaims } from '../auth/access-tokens.ts';
import type { AppContext } from '../context.ts';
import type { AnswerLimit } from './answer-limit.ts';
import type { CallLimit } from './call-limit.ts';

/** What one person may take of the desk. */
export type PersonLimits = { calls: CallLimit; answers: AnswerLimit };

/** What a procedure knows of the request it serves. */
export type RequestContext = {
  app: AppContext;
  limits: PersonLimits;
  requestId: string;
  address: string;
  userAgent: string | null;
  /** What a valid token said; whether it still holds is asked for each call. */
  claims: AccessClaims | null;
  connection:
    | { type: 'http'; request: FastifyRequest; reply: FastifyReply }
    | {
        type: 'socket';
        socket: WebSocket;
        /** What carries it, and nobody else's. */
        line: Socket;
        /** Whether the client was asked to let go of it. */
        isLeaving(): boolean;
        /** Whether the client is letting go of another one of the same session. */
        isArriving(): boolean;
      };
};

export async function createHttpContext(
  { app, limits }: Pick<RequestContext, 'app' | 'limits'>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<RequestContext> {
  const [scheme, token] = request.headers.authorization?.split(' ') ?? [];
  const bearer = scheme?.toLowerCase() === 'bearer' ? token : undefined;
  const claims = bearer === undefined ? null : await app.accessTokens.verify(bearer);
  if (claims !== null) countAnswer(limits.answers, claims.userId, reply);
  return {
    app,
    limits,
    requestId: request.id,
    address: request.ip,
    userAgent: request.headers['user-agent'] ?? null,
    claims,
    connection: { type: 'http', request, reply },
  };
}

/** A proxy sends the requests of many over one line: only what is written for this one is theirs. */
function countAnswer(answers: AnswerLimit, userId: number, { raw }: FastifyReply): void {
  const { socket } = raw;
  if (socket === null) return;
  const before = socket.bytesWritten;
  raw.once('close', () => answers.count(userId, socket.bytesWritten - before));
}
