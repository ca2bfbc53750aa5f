import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { QueueRows } from './queue-rows.ts';

type RowSteps = {
  scroller: RefObject<HTMLElement | null>;
  rows: QueueRows;
  openTicketId: number | null;
  rowsInView: () => number;
  /** Has the row of a ticket rendered, wherever it stands. */
  onKeep: (ticketId: number) => void;
};

/** Moving through the rows by keyboard: `open` goes from the open ticket, keys from the focused row. */
export function useRowSteps({ scroller, rows, openTicketId, rowsInView, onKeep }: RowSteps) {
  function linkOf(index: number): HTMLAnchorElement | null {
    const item = rows.at(index);
    if (item === undefined) return null;
    flushSync(() => onKeep(item.id));
    return scroller.current?.querySelector(`a[data-ticket="${item.id}"]`) ?? null;
  }

  function show(link: HTMLAnchorElement): void {
    link.focus({ preventScroll: true });
    link.scrollIntoView({ block: 'nearest' });
  }

  function destination(key: string, from: number): number {
    const last = rows.count - 1;
    switch (key) {
      case 'ArrowDown':
        return Math.min(from + 1, last);
      case 'ArrowUp':
        return Math.max(from - 1, 0);
      case 'PageDown':
        return Math.min(from + rowsInView(), last);
      case 'PageUp':
        return Math.max(from - rowsInView(), 0);
      case 'Home':
        return 0;
      case 'End':
        return last;
      default:
        return -1;
    }
  }

  return {
    open(step: 1 | -1) {
      const at = rows.indexOf(openTicketId);
      const link = at >= 0 ? linkOf(at + step) : linkOf(step > 0 ? 0 : rows.count - 1);
      if (link === null) return;
      // The row's own link: it keeps the view and the filters, and the focus goes where the eyes go.
      show(link);
      link.click();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const focused = document.activeElement?.closest<HTMLElement>('a[data-ticket]');
      const from = rows.indexOf(Number(focused?.dataset.ticket ?? -1));
      const to = from < 0 ? -1 : destination(event.key, from);
      if (to < 0) return;
      event.preventDefault();
      const link = linkOf(to);
      if (link !== null) show(link);
    },
  };
}
