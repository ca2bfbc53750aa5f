import { useEffect, useMemo, useRef, useState } from 'react';
import { keepPlaces } from './keep-places.ts';
import type { QueuePage } from './queue-pages.ts';

/** How long after the pointer last moved over the list its rows may move again. */
const CALM_MS = 2_000;

/**
 * The pages in an order that does not change while somebody aims at a row with a pointer: one that
 * jumped away under a click would open the wrong ticket.
 */
export function useCalmOrder(pages: readonly QueuePage[]) {
  const [places, setPlaces] = useState<readonly QueuePage[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    pages: useMemo(() => (places === null ? pages : keepPlaces(places, pages)), [places, pages]),
    onPointerMove() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setPlaces(null), CALM_MS);
      if (places === null) setPlaces(pages);
    },
    onPointerLeave() {
      clearTimeout(timer.current);
      setPlaces(null);
    },
  };
}
