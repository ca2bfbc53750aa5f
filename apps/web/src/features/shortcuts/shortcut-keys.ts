/** Everything that a key does in the workspace, in the order of the list that `?` opens. */
export const SHORTCUTS = {
  next: { key: 'j', group: 'queue' },
  previous: { key: 'k', group: 'queue' },
  create: { key: 'n', group: 'queue' },
  take: { key: 't', group: 'ticket' },
  guide: { key: 'g', group: 'ticket' },
  reply: { key: 'r', group: 'ticket' },
  note: { key: 'i', group: 'ticket' },
  search: { key: 'k', group: 'everywhere', control: true },
  help: { key: '?', group: 'everywhere' },
} as const satisfies Record<string, Shortcut>;

export type ShortcutName = keyof typeof SHORTCUTS;
export type ShortcutGroup = 'queue' | 'ticket' | 'everywhere';

type Shortcut = { key: string; group: ShortcutGroup; control?: true };

/** What of a keyboard event decides. */
export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  repeat: boolean;
  isComposing: boolean;
  /** AltGr is pressed; on some systems it comes as Ctrl and Alt together, on others on its own. */
  altGraph: boolean;
  /** The key goes to a field. */
  typing: boolean;
  /** A dialog or a menu is in front. */
  covered: boolean;
};

/** The shortcut that a key press means, if any. `singleKeys`: whether those without Ctrl are on. */
export function matchShortcut(press: KeyPress, singleKeys: boolean): ShortcutName | null {
  if (press.altKey || press.altGraph || press.repeat || press.isComposing || press.covered)
    return null;
  const control = press.ctrlKey || press.metaKey;
  if (!control && (press.typing || !singleKeys)) return null;
  const key = press.key.toLowerCase();
  // Shift makes another letter of a letter; `?` needs it on most keyboards.
  if (press.shiftKey && /^[a-z]$/.test(key)) return null;
  for (const name of NAMES) {
    const shortcut: Shortcut = SHORTCUTS[name];
    if (shortcut.key === key && (shortcut.control === true) === control) return name;
  }
  return null;
}

const NAMES: readonly ShortcutName[] = [
  'next',
  'previous',
  'create',
  'take',
  'guide',
  'reply',
  'note',
  'search',
  'help',
];
