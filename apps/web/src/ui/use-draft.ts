import { useState } from 'react';

/**
 * A text that is being written, kept in this browser until it is sent. `name` must name the person
 * too: nobody may find what somebody else began.
 */
export function useDraft(name: string): [string, (value: string) => void] {
  const key = `etape.draft.${name}`;
  const [value, setValue] = useState(() => read(key));
  return [
    value,
    (next) => {
      setValue(next);
      write(key, next);
    },
  ];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, value: string): void {
  try {
    if (value === '') localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is full or refused: the draft lasts as long as the page.
  }
}
