import { useEffect, useEffectEvent, useRef, useState } from 'react';

const PAUSE_MS = 200;

/**
 * The text of a search whose words stand in the address: handed over in a pause of the typing, and
 * taken from there when the address changes otherwise (back, a link). No letter gets lost to an
 * address that is on its way.
 */
export function useSearchText(
  value: string,
  onSettled: (words: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  /** Handed over, and not yet seen in the address. */
  const sent = useRef<string[]>([]);
  const latest = useRef(value);
  const settle = useEffectEvent((words: string) => {
    if (words === latest.current) return;
    latest.current = words;
    sent.current.push(words);
    onSettled(words);
  });
  useEffect(() => {
    const at = sent.current.indexOf(value);
    sent.current.splice(0, at + 1);
    if (at >= 0 || value === latest.current) return;
    latest.current = value;
    setText(value);
  }, [value]);
  useEffect(() => {
    const timer = setTimeout(() => settle(text.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return [text, setText];
}
