import { DomainError } from '@etape/shared/errors';
import type { WebSocket } from 'ws';
import type { RequestContext } from './request-context.ts';

/** A tab follows a handful of things; nobody needs to make the server follow thousands. */
const MAX_STREAMS_PER_SOCKET = 100;

const openStreams = new WeakMap<WebSocket, number>();

/**
 * Counts a stream on its socket until the returned function is called. Throws `too_many_attempts`
 * where the socket has too many.
 */
export function enterStream(connection: RequestContext['connection']): () => void {
  if (connection.type !== 'socket') return () => {};
  const { socket } = connection;
  if (countOf(socket) >= MAX_STREAMS_PER_SOCKET) throw new DomainError('too_many_attempts');
  openStreams.set(socket, countOf(socket) + 1);
  return () => void openStreams.set(socket, countOf(socket) - 1);
}

function countOf(socket: WebSocket): number {
  return openStreams.get(socket) ?? 0;
}
