import { useSyncExternalStore } from 'react';
import type { ComposerModeType } from './composer-options.ts';

const STORAGE_KEY = 'etape.drafts';

/** By ticket and by what the words are meant to become, so that a note never turns into a message. */
type Drafts = Record<string, string>;

let drafts: Drafts = read();
const listeners = new Set<() => void>();

/** What has been written and not sent, kept for this tab and its reloads. */
export function useDraft(ticketId: number) {
  const all = useSyncExternalStore(subscribe, () => drafts);
  return {
    of: (type: ComposerModeType): string => all[keyOf(ticketId, type)] ?? '',
    write: (type: ComposerModeType, text: string) => writeDraft(ticketId, type, text),
  };
}

/** What stands there now, also for whoever does not render. */
export function readDraft(ticketId: number, type: ComposerModeType): string {
  return drafts[keyOf(ticketId, type)] ?? '';
}

export function writeDraft(ticketId: number, type: ComposerModeType, text: string): void {
  const { [keyOf(ticketId, type)]: _, ...rest } = drafts;
  drafts = text === '' ? rest : { ...rest, [keyOf(ticketId, type)]: text };
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(drafts));
  } catch {
    // Storage is full or refused: drafts last as long as the page.
  }
  for (const listener of listeners) listener();
}

function keyOf(ticketId: number, type: ComposerModeType): string {
  return `${ticketId}.${type}`;
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
