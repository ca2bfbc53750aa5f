import { EventEmitter } from 'node:events';
import { z } from 'zod';
import type { Channel } from '../db/channel.ts';

/** Who has a socket open to the desk, whichever process: what a green dot beside a name means. */
export type Presence = {
  /** Counts a socket of this person until the returned function is called. */
  arrive(userId: number): () => void;
  isOnline(userId: number): boolean;
  /** Called when somebody comes or goes. */
  onChange(listener: (userId: number) => void): () => void;
  close(): void;
};

/** A reload closes one socket and opens the next: nobody is shown leaving for that. */
const LEAVE_DELAY_MS = 3_000;
/** How often a process says that it is there, and after how long without a word it is not. */
const HEARTBEAT_MS = 5_000;
const SILENCE_MS = 16_000;
/** What one message holds. */
const USERS_AT_ONCE = 500;

const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('alive') }),
  z.object({ type: z.literal('who is there?') }),
  z.object({ type: z.literal('here'), userIds: z.array(z.int()) }),
  z.object({ type: z.literal('gone'), userIds: z.array(z.int()) }),
]);

export function createPresence({
  leaveDelayMs = LEAVE_DELAY_MS,
  channel = null,
}: {
  leaveDelayMs?: number;
  channel?: Channel | null;
} = {}): Presence {
  const sockets = new Map<number, number>();
  const elsewhere = new Map<string, { userIds: Set<number>; heardAt: number }>();
  const emitter = new EventEmitter<{ change: [number] }>();
  emitter.setMaxListeners(0);
  const say = (message: z.infer<typeof messageSchema>) => channel?.send('presence', message);

  function leave(userId: number): void {
    const left = (sockets.get(userId) ?? 0) - 1;
    if (left > 0) {
      sockets.set(userId, left);
      return;
    }
    sockets.delete(userId);
    say({ type: 'gone', userIds: [userId] });
    emitter.emit('change', userId);
  }

  function sayOfAll(type: 'here' | 'gone'): void {
    const userIds = [...sockets.keys()];
    for (let start = 0; start < userIds.length; start += USERS_AT_ONCE) {
      say({ type, userIds: userIds.slice(start, start + USERS_AT_ONCE) });
    }
  }

  function hear(value: unknown, sender: string): void {
    const { data: message } = messageSchema.safeParse(value);
    if (message === undefined) return;
    const known = elsewhere.get(sender);
    const there = known ?? { userIds: new Set<number>(), heardAt: 0 };
    there.heardAt = performance.now();
    elsewhere.set(sender, there);
    // One that was not known, or no longer: whom it has is asked for.
    if (known === undefined && message.type !== 'who is there?') say({ type: 'who is there?' });
    if (message.type === 'who is there?') sayOfAll('here');
    if (!('userIds' in message)) return;
    for (const userId of message.userIds) {
      if (message.type === 'here') there.userIds.add(userId);
      else there.userIds.delete(userId);
      emitter.emit('change', userId);
    }
  }

  /** A process that was killed says no farewell. */
  function forgetSilent(): void {
    for (const [name, { userIds, heardAt }] of elsewhere) {
      if (performance.now() - heardAt < SILENCE_MS) continue;
      elsewhere.delete(name);
      for (const userId of userIds) emitter.emit('change', userId);
    }
  }

  channel?.on('presence', hear);
  say({ type: 'who is there?' });
  const heartbeat = setInterval(() => {
    say({ type: 'alive' });
    forgetSilent();
  }, HEARTBEAT_MS).unref();

  return {
    arrive(userId) {
      const before = sockets.get(userId) ?? 0;
      sockets.set(userId, before + 1);
      if (before === 0) {
        say({ type: 'here', userIds: [userId] });
        emitter.emit('change', userId);
      }
      return () => void setTimeout(() => leave(userId), leaveDelayMs).unref();
    },
    isOnline: (userId) =>
      sockets.has(userId) || [...elsewhere.values()].some(({ userIds }) => userIds.has(userId)),
    onChange(listener) {
      emitter.on('change', listener);
      return () => void emitter.off('change', listener);
    },
    close() {
      clearInterval(heartbeat);
      sayOfAll('gone');
    },
  };
}
