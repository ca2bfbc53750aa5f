import { useEffect, useRef, useState } from 'react';
import { keepPlaces } from './queue-order.ts';

/** How long after the pointer last moved over the list its rows may move again. */
const CALM_MS = 2_000;

/**
 * The rows in an order that does not change while somebody aims at one of them with a pointer: a
 * row that jumped away under a click would open the wrong ticket.
 */
export function useCalmOrder<Item extends { id: number }>(items: readonly Item[]) {
  const [places, setPlaces] = useState<readonly number[] | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    items: places === null ? items : keepPlaces(items, places),
    onPointerMove() {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => setPlaces(null), CALM_MS);
      if (places === null) setPlaces(items.map((item) => item.id));
    },
    onPointerLeave() {
      clearTimeout(timer.current);
      setPlaces(null);
    },
  };
}
