import { type RefObject, useEffect, useRef } from 'react';

const FIELDS = 'input, textarea, select';

/**
 * While `opened`, the page behind is out of reach for pointer, keyboard and screen reader; the focus
 * goes to the dialog's first field, and back to where it was afterwards. The dialog must stand in
 * the body, beside the page.
 */
export function useModal(opened: boolean): RefObject<HTMLDivElement | null> {
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return;
    const page = document.getElementById('root');
    const before = document.activeElement;
    page?.setAttribute('inert', '');
    const field = dialog.current?.querySelector<HTMLElement>(FIELDS);
    (field ?? dialog.current)?.focus();
    return () => {
      page?.removeAttribute('inert');
      if (before instanceof HTMLElement) before.focus();
    };
  }, [opened]);
  return dialog;
}
