import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';

type Opener = () => void;

let opener: Opener | null = null;
const listeners = new Set<() => void>();

/** A page that has keyboard shortcuts offers their list in the user's menu, while mounted. */
export function useShortcutsHelp(open: Opener): void {
  const latest = useEffectEvent(open);
  useEffect(() => {
    const mine: Opener = () => latest();
    change(mine);
    return () => {
      if (opener === mine) change(null);
    };
  }, []);
}

/** Opens the list of the current page's shortcuts; `null` where there are none. */
export function useShortcutsOpener(): Opener | null {
  return useSyncExternalStore(subscribe, () => opener);
}

function change(next: Opener | null): void {
  opener = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
