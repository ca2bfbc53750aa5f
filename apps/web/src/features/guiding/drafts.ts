import { useSyncExternalStore } from 'react';
import type { ComposerModeType } from './composer-options.ts';

const STORAGE_KEY = 'etape.drafts';

/**
 * Whose words these are: by person, as a tab may change hands; by ticket; and by what they are meant
 * to become, so that a note never turns into a message.
 */
type DraftPlace = { userId: number; ticketId: number };

/** The words of a mode, and which step the other wording that is being written is for. */
type DraftName = ComposerModeType | 'rewrite_of';

type Drafts = Record<string, string>;

let drafts: Drafts = read();
const listeners = new Set<() => void>();

/** What has been written and not sent, kept for this tab and its reloads. */
export function useDraft(place: DraftPlace) {
  const all = useSyncExternalStore(subscribe, () => drafts);
  return {
    of: (name: DraftName): string => all[keyOf(place, name)] ?? '',
    write: (name: DraftName, text: string) => writeDraft(place, name, text),
  };
}

/** What stands there now, also for whoever does not render. */
export function readDraft(place: DraftPlace, name: DraftName): string {
  return drafts[keyOf(place, name)] ?? '';
}

export function writeDraft(place: DraftPlace, name: DraftName, text: string): void {
  const { [keyOf(place, name)]: _, ...rest } = drafts;
  drafts = text === '' ? rest : { ...rest, [keyOf(place, name)]: text };
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(drafts));
  } catch {
    // Storage is full or refused: drafts last as long as the page.
  }
  for (const listener of listeners) listener();
}

function keyOf({ userId, ticketId }: DraftPlace, name: DraftName): string {
  return `${userId}.${ticketId}.${name}`;
}

function read(): Drafts {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const texts = Object.entries(stored).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return Object.fromEntries(texts);
  } catch {
    return {};
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
