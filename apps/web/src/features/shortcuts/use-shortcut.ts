import { useEffect, useEffectEvent } from 'react';
import type { ShortcutName } from './shortcut-keys.ts';
import { addShortcut } from './shortcut-listener.ts';

/** Does something when the shortcut's key is pressed, while mounted; `null`: not possible now. */
export function useShortcut(name: ShortcutName, action: (() => void) | null): void {
  const latest = useEffectEvent(() => action?.());
  const possible = action !== null;
  useEffect(() => (possible ? addShortcut(name, () => latest()) : undefined), [name, possible]);
}
