import type { WebSocket } from 'ws';
import { CLOSE_TOO_SLOW } from './slow-readers.ts';
import { CLOSE_TOO_MANY } from './strangers.ts';
import { type Rate, TokenBucket } from './token-bucket.ts';

/** How many frames a socket may send. */
export type FrameLimits = Rate & {
  /** How much of what it asked for may wait for it to be read, in bytes. */
  unreadBytes: number;
};

/** A page that comes back sends a dozen frames, then now and then one; its texts are bounded. */
export const FRAME_LIMITS: FrameLimits = {
  burst: 300,
  perSecond: 30,
  unreadBytes: 4 * 1024 * 1024,
};

/** Who was told to go and does not is cut. */
const PATIENCE_MS = 2_000;

/**
 * Closes a socket that says more than any screen does (4429), and one that asks on without reading
 * the answers (4408). What it says from then on is heard by nobody: reading it would cost the others.
 */
export function limitFrames(socket: WebSocket, limits: FrameLimits = FRAME_LIMITS): void {
  const bucket = new TokenBucket(limits);
  socket.on('message', () => {
    if (bucket.take() > 0) dismiss(socket, CLOSE_TOO_MANY, 'too many frames');
    else if (socket.bufferedAmount > limits.unreadBytes) dismiss(socket, CLOSE_TOO_SLOW, 'unread');
  });
}

function dismiss(socket: WebSocket, code: number, reason: string): void {
  socket.removeAllListeners('message');
  socket.close(code, reason);
  setTimeout(() => socket.terminate(), PATIENCE_MS).unref();
}
