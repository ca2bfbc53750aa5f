import { useSyncExternalStore } from 'react';

let demanded = false;
const listeners = new Set<() => void>();

/** From the first toast on there has to be a place for them. */
export function demandToasts(): void {
  demanded = true;
  for (const listener of listeners) listener();
}

export function useToastDemand(): boolean {
  return useSyncExternalStore(subscribe, () => demanded);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
