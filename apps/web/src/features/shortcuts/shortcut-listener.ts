import { type KeyPress, matchShortcut, type ShortcutName } from './shortcut-keys.ts';
import { singleKeysOn } from './single-keys.ts';

type Handler = () => void;

const handlers = new Map<ShortcutName, Handler[]>();

/** The newest handler of a shortcut answers; returns the way to take it away again. */
export function addShortcut(name: ShortcutName, handler: Handler): () => void {
  if (handlers.size === 0) document.addEventListener('keydown', onKeyDown);
  handlers.set(name, [...(handlers.get(name) ?? []), handler]);
  return () => {
    const left = (handlers.get(name) ?? []).filter((one) => one !== handler);
    if (left.length > 0) handlers.set(name, left);
    else handlers.delete(name);
    if (handlers.size === 0) document.removeEventListener('keydown', onKeyDown);
  };
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const name = matchShortcut(readPress(event), singleKeysOn());
  if (name === null) return;
  const handler = handlers.get(name)?.at(-1);
  if (handler === undefined) return;
  event.preventDefault();
  handler();
}

function readPress(event: KeyboardEvent): KeyPress {
  const target = event.target instanceof Element ? event.target : null;
  return {
    key: event.key,
    ctrlKey: event.ctrlKey,
    metaKey: event.metaKey,
    shiftKey: event.shiftKey,
    altKey: event.altKey,
    repeat: event.repeat,
    isComposing: event.isComposing,
    altGraph: event.getModifierState('AltGraph'),
    typing: target?.closest('input, textarea, select, [contenteditable="true"]') != null,
    covered:
      target?.closest('[role="menu"], [role="listbox"]') != null ||
      document.querySelector('[aria-modal="true"]') !== null,
  };
}
