import { setTimeout as sleep } from 'node:timers/promises';
import type { RequestContext } from './request-context.ts';

/** tRPC never looks at what a socket still holds: one stalled reader would fill the memory. */
const HIGH_WATER_BYTES = 1024 * 1024;
const LOOK_AGAIN_MS = 50;
const PATIENCE_MS = 15_000;

/** Private use (RFC 6455, 7.4.2): the client reconnects and goes on from its last event. */
export const CLOSE_TOO_SLOW = 4408;

/** Waits until the reader has taken most of what it was sent; closes it where it does not. */
export async function waitForReader(
  connection: RequestContext['connection'],
  signal: AbortSignal,
): Promise<void> {
  if (connection.type !== 'socket') return;
  const { socket } = connection;
  let waited = 0;
  while (socket.bufferedAmount > HIGH_WATER_BYTES && !signal.aborted) {
    if (waited >= PATIENCE_MS) {
      socket.close(CLOSE_TOO_SLOW, 'too slow');
      return;
    }
    await sleep(LOOK_AGAIN_MS);
    waited += LOOK_AGAIN_MS;
  }
}
