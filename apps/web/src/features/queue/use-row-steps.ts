import type { RefObject } from 'react';

type Rows = RefObject<HTMLUListElement | null>;

/** Moving through the rows by keyboard: `open` goes from the open ticket, `focus` from the focused row. */
export function useRowSteps(
  rows: Rows,
  items: readonly { id: number }[],
  openTicketId: number | null,
) {
  const linkOf = (index: number) => {
    const id = items[index]?.id;
    return rows.current?.querySelector<HTMLAnchorElement>(`a[data-ticket="${id}"]`) ?? null;
  };
  return {
    open(step: number) {
      const at = items.findIndex((item) => item.id === openTicketId);
      const link = at < 0 ? linkOf(step > 0 ? 0 : items.length - 1) : linkOf(at + step);
      if (link === null) return;
      // The row's own link: it keeps the view and the filters, and the focus goes where the eyes go.
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest' });
      link.click();
    },
    focus(step: number): boolean {
      const focused = document.activeElement?.closest<HTMLElement>('a[data-ticket]');
      const at = items.findIndex((item) => String(item.id) === focused?.dataset.ticket);
      const link = at < 0 ? null : linkOf(at + step);
      link?.focus();
      return link !== null;
    },
  };
}
