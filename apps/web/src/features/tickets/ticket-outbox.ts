import { useSyncExternalStore } from 'react';
import { readFailure, translateError } from '../../app/domain-error.ts';
import { retryDelay } from '../../app/retry-pause.ts';
import { onWake } from '../../app/wake.ts';
import { getSession, subscribeToSession } from '../auth/session-store.ts';
import { onReconnected } from '../live/connection-store.ts';
import { toastFailure } from '../live/toasts.ts';
import { createOutbox, type OutboxItem } from './outbox.ts';
import { outboxStorage } from './outbox-storage.ts';
import { sendEntry } from './send-entry.ts';

/** What this person has said and done on tickets and the server has not answered yet. */
export const ticketOutbox = createOutbox({
  storage: outboxStorage,
  deliver: sendEntry,
  mayTryAgain,
  onRefused: (_, error) => toastFailure(translateError(error)),
  retryDelay,
});

export function useOutboxItems(): readonly OutboxItem[] {
  return useSyncExternalStore(ticketOutbox.subscribe, ticketOutbox.items);
}

/** No answer, or one that says "not now": nothing that a person has to decide anew. */
function mayTryAgain(error: unknown): boolean {
  const failure = readFailure(error);
  switch (failure.kind) {
    case 'unreachable':
      return true;
    case 'crashed':
      return false;
    case 'refused':
      return failure.code === 'session_expired' || failure.code === 'too_many_attempts';
    default:
      return failure satisfies never;
  }
}

function followSession(): void {
  const session = getSession();
  if (session.status === 'signed_in') ticketOutbox.open(session.user.id);
  if (session.status === 'signed_out') ticketOutbox.open(null);
}

/** Sends what an earlier visit has left, and goes on sending from now on. Call once. */
export function startOutbox(): void {
  followSession();
  subscribeToSession(followSession);
  onReconnected(() => void ticketOutbox.flush());
  onWake(() => void ticketOutbox.flush());
}
