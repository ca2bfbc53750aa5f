import { EventEmitter } from 'node:events';
import type { z } from 'zod';
import type { Channel } from '../db/channel.ts';
import type { LoggedEvent } from './event-log.ts';
import {
  type AccessHint,
  accessHintSchema,
  type TicketHint,
  ticketHintSchema,
  userIdsSchema,
} from './hints.ts';

type BusEvents = {
  ticket: [TicketHint, readonly LoggedEvent[]];
  'own ticket': [TicketHint];
  access: [AccessHint];
};

/** One kind of event for each person: a bell rings for one of thousands. */
type UserEvents = Record<`user ${number}`, []>;

/** Whoever sees nothing but their own tickets is woken for these alone. */
type OwnerEvents = Record<`user ${number}`, [TicketHint]>;

/**
 * Tells readers that something is new: those of this process at once, those of other processes on
 * the same database by the channel. A lost hint delays, it loses nothing.
 */
export type EventBus = {
  /** With what this process has just added to the log of a ticket that may have readers: they need not read it back. */
  publishTicket(hint: TicketHint, added?: readonly LoggedEvent[]): void;
  publishAccessEnded(hint: AccessHint): void;
  /** These people have other notifications than before. */
  publishNotified(userIds: Iterable<number>): void;
  /** For this process's readers alone: what another process said, or should have said. */
  relayTicket(hint: TicketHint): void;
  relayAccessEnded(hint: AccessHint): void;
  /** Everybody who listens for notifications looks again. */
  ringAll(): void;
  /** `added` is empty where another process wrote. */
  onTicket(listener: (hint: TicketHint, added: readonly LoggedEvent[]) => void): () => void;
  /** Only what this person has asked for or takes care of, or did until then. */
  onTicketOf(userId: number, listener: (hint: TicketHint) => void): () => void;
  /** Of these changes this process is the author. */
  onOwnTicket(listener: (hint: TicketHint) => void): () => void;
  onAccessEnded(listener: (hint: AccessHint) => void): () => void;
  onNotified(userId: number, listener: () => void): () => void;
};

export function createEventBus(channel: Channel | null = null): EventBus {
  const emitter = new EventEmitter<BusEvents>();
  emitter.setMaxListeners(0);
  const users = new EventEmitter<UserEvents>();
  users.setMaxListeners(0);
  const owners = new EventEmitter<OwnerEvents>();
  owners.setMaxListeners(0);

  function tell(hint: TicketHint, added: readonly LoggedEvent[]): void {
    emitter.emit('ticket', hint, added);
    for (const userId of peopleOf(hint)) owners.emit(`user ${userId}`, hint);
  }

  function ring(userIds: Iterable<number>): void {
    for (const userId of new Set(userIds)) users.emit(`user ${userId}`);
  }

  const bus: EventBus = {
    publishTicket(hint, added = []) {
      tell(hint, added);
      emitter.emit('own ticket', hint);
      channel?.send('ticket', hint);
    },
    publishAccessEnded(hint) {
      emitter.emit('access', hint);
      channel?.send('access', hint);
    },
    publishNotified(userIds) {
      const ids = [...userIds];
      ring(ids);
      channel?.send('notified', ids);
    },
    relayTicket: (hint) => tell(hint, []),
    relayAccessEnded: (hint) => void emitter.emit('access', hint),
    ringAll() {
      for (const event of users.eventNames()) users.emit(event);
    },
    onTicket(listener) {
      emitter.on('ticket', listener);
      return () => void emitter.off('ticket', listener);
    },
    onTicketOf(userId, listener) {
      owners.on(`user ${userId}`, listener);
      return () => void owners.off(`user ${userId}`, listener);
    },
    onOwnTicket(listener) {
      emitter.on('own ticket', listener);
      return () => void emitter.off('own ticket', listener);
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

  if (channel !== null) {
    hear(channel, 'ticket', ticketHintSchema, bus.relayTicket);
    hear(channel, 'access', accessHintSchema, bus.relayAccessEnded);
    hear(channel, 'notified', userIdsSchema, ring);
  }
  return bus;
}

/** What cannot be read comes from another version of the desk: it is found by looking. */
function hear<Value>(
  channel: Channel,
  topic: string,
  schema: z.ZodType<Value>,
  listener: (value: Value) => void,
): void {
  channel.on(topic, (value) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) listener(parsed.data);
  });
}

function peopleOf({ before, after }: TicketHint): Set<number> {
  const ids = [before?.requesterId, before?.assigneeId, after.requesterId, after.assigneeId];
  return new Set(ids.filter((id) => id !== null && id !== undefined));
}
