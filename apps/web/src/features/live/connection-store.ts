import { useSyncExternalStore } from 'react';
import { socketClient } from '../../app/socket-client.ts';

export type ConnectionStatus = 'connecting' | 'online' | 'offline';

let status: ConnectionStatus = 'connecting';
const listeners = new Set<() => void>();

// `connecting` without an error is the first try or a hand-over; with one, the line was lost.
socketClient.connectionState.subscribe({
  next({ state, error }) {
    switch (state) {
      case 'pending':
        return change('online');
      case 'connecting':
        return change(error === null && navigator.onLine ? 'connecting' : 'offline');
      case 'idle':
        return change('connecting');
      default:
        state satisfies never;
    }
  },
});

export function useConnectionStatus(): ConnectionStatus {
  return useSyncExternalStore(subscribe, () => status);
}

/** Calls back when the line is there again after it was lost. */
export function onReconnected(callback: () => void): () => void {
  let lost = status === 'offline';
  return subscribe(() => {
    if (status === 'offline') lost = true;
    if (status !== 'online' || !lost) return;
    lost = false;
    callback();
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: ConnectionStatus): void {
  if (next === status) return;
  status = next;
  for (const listener of listeners) listener();
}
