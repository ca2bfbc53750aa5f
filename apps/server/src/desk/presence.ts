import { EventEmitter } from 'node:events';

/** Who has a socket open to this process: what a green dot beside a name means. */
export type Presence = {
  /** Counts a socket of this person until the returned function is called. */
  arrive(userId: number): () => void;
  isOnline(userId: number): boolean;
  /** Called when somebody comes or goes. */
  onChange(listener: (userId: number) => void): () => void;
};

/** A reload closes one socket and opens the next: nobody is shown leaving for that. */
const LEAVE_DELAY_MS = 3_000;

export function createPresence(leaveDelayMs = LEAVE_DELAY_MS): Presence {
  const sockets = new Map<number, number>();
  const emitter = new EventEmitter<{ change: [number] }>();
  emitter.setMaxListeners(0);

  function leave(userId: number): void {
    const left = (sockets.get(userId) ?? 0) - 1;
    if (left > 0) {
      sockets.set(userId, left);
      return;
    }
    sockets.delete(userId);
    emitter.emit('change', userId);
  }

  return {
    arrive(userId) {
      const before = sockets.get(userId) ?? 0;
      sockets.set(userId, before + 1);
      if (before === 0) emitter.emit('change', userId);
      return () => void setTimeout(() => leave(userId), leaveDelayMs).unref();
    },
    isOnline: (userId) => sockets.has(userId),
    onChange(listener) {
      emitter.on('change', listener);
      return () => void emitter.off('change', listener);
    },
  };
}
