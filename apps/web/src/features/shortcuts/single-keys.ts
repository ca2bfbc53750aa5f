import { useSyncExternalStore } from 'react';

const STORAGE_KEY = 'etape.singleKeys';

let on = read();
const listeners = new Set<() => void>();

/** Whether shortcuts of a single key are on: whoever dictates or types by switch may not want them. */
export function singleKeysOn(): boolean {
  return on;
}

export function useSingleKeys(): { on: boolean; change: (next: boolean) => void } {
  const value = useSyncExternalStore(subscribe, singleKeysOn);
  return { on: value, change };
}

function change(next: boolean): void {
  on = next;
  try {
    localStorage.setItem(STORAGE_KEY, next ? 'on' : 'off');
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
  for (const listener of listeners) listener();
}

function read(): boolean {
  try {
    return localStorage.getItem(STORAGE_KEY) !== 'off';
  } catch {
    return true;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
