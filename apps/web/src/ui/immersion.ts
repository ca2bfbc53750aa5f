import { useEffect, useSyncExternalStore } from 'react';

let claims = 0;
const listeners = new Set<() => void>();

/** Whether a page wants the whole of a small screen. */
export function useImmersion(): boolean {
  return useSyncExternalStore(subscribe, () => claims > 0);
}

/** Hides the top bar on phones while `active`: the page brings a header of its own. */
export function useImmersive(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    change(1);
    return () => change(-1);
  }, [active]);
}

function change(by: number): void {
  claims += by;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
