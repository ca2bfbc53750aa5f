import { EventEmitter } from 'node:events';
import type { EventType } from '@etape/shared/events';
import type { TicketSubject } from '@etape/shared/permissions';

/** "Look again at this ticket": what changed is in the log and in the rows, not in the hint. */
export type TicketHint = {
  ticketId: number;
  change: EventType;
  actorId: number | null;
  /** Who could see the ticket before, so that they learn when they no longer can; null: new. */
  before: TicketSubject | null;
};

/** Somebody's account, role or one of their sessions is not what it was: their sockets must end. */
export type AccessHint = { userId: number; sessionId?: string };

type BusEvents = { ticket: [TicketHint]; access: [AccessHint] };

/** One kind of event for each person: a bell rings for one of thousands. */
type UserEvents = Record<`user ${number}`, []>;

/** Tells this process's readers that something is new. A lost hint delays, it loses nothing. */
export type EventBus = {
  publishTicket(hint: TicketHint): void;
  publishAccessEnded(hint: AccessHint): void;
  /** These people have other notifications than before. */
  publishNotified(userIds: Iterable<number>): void;
  onTicket(listener: (hint: TicketHint) => void): () => void;
  onAccessEnded(listener: (hint: AccessHint) => void): () => void;
  onNotified(userId: number, listener: () => void): () => void;
};

export function createEventBus(): EventBus {
  const emitter = new EventEmitter<BusEvents>();
  emitter.setMaxListeners(0);
  const users = new EventEmitter<UserEvents>();
  users.setMaxListeners(0);
  return {
    publishTicket: (hint) => void emitter.emit('ticket', hint),
    publishAccessEnded: (hint) => void emitter.emit('access', hint),
    publishNotified(userIds) {
      for (const userId of new Set(userIds)) users.emit(`user ${userId}`);
    },
    onTicket(listener) {
      emitter.on('ticket', listener);
      return () => void emitter.off('ticket', listener);
    },
    onAccessEnded(listener) {
      emitter.on('access', listener);
      return () => void emitter.off('access', listener);
    },
    onNotified(userId, listener) {
      users.on(`user ${userId}`, listener);
      return () => void users.off(`user ${userId}`, listener);
    },
  };
}
