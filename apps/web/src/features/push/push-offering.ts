import { useSyncExternalStore } from 'react';

let begun = false;
const listeners = new Set<() => void>();

/** Somebody has just begun to wait for an answer: the moment to ask, and not before. */
export function offerPush(): void {
  begun = true;
  for (const listener of listeners) listener();
}

/** Whether that moment has come, since this page was loaded. */
export function usePushMoment(): boolean {
  return useSyncExternalStore(subscribe, () => begun);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
