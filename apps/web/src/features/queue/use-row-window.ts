import type { TicketListItem } from '@etape/shared/tickets';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type QueueRows, shiftOf } from './queue-rows.ts';

/** Every row is as high as every other: it is measured, and this is right unless text is larger. */
const USUAL_HEIGHT = 100;

/** Rows beyond the edges, so that what scrolls in is there already. */
const OVERSCAN = 8;

/** Enough of what somebody reads to tell where it went. */
const LOOKED_AT = 5;

type Shown = { index: number; start: number; item: TicketListItem };

/**
 * Which rows to show and where. What somebody reads stays where it is on the screen while rows come,
 * go and move above it; at the very top the list shows what comes. `kept`: a ticket whose row stays.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: QueueRows,
  kept: number | null,
) {
  const [rowHeight, setRowHeight] = useState(USUAL_HEIGHT);
  const keptIndex = rows.indexOf(kept);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler.
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor: useCallback((range: Range) => addIndex(range, keptIndex), [keptIndex]),
  });

  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    const then = before.current;
    before.current = rows;
    if (element === null || then === rows || element.scrollTop === 0) return;
    const first = Math.floor(element.scrollTop / rowHeight);
    const shift = shiftOf(then, rows, first, first + LOOKED_AT);
    if (shift !== 0) element.scrollTop += shift * rowHeight;
  }, [scroller, rows, rowHeight]);

  const shown = virtualizer.getVirtualItems();
  const firstShown = shown[0]?.index;
  useEffect(() => {
    const row = scroller.current?.querySelector('li');
    if (firstShown === undefined || row == null) return;
    const observer = new ResizeObserver(() => {
      if (row.offsetHeight > 0) setRowHeight(row.offsetHeight);
    });
    observer.observe(row);
    return () => observer.disconnect();
  }, [scroller, firstShown]);

  // It works places out anew only when it is told to, and by then it has to know the new height.
  const placedWith = useRef(rowHeight);
  useLayoutEffect(() => {
    if (placedWith.current === rowHeight) return;
    placedWith.current = rowHeight;
    virtualizer.measure();
  }, [virtualizer, rowHeight]);

  const items = shown.flatMap(({ index, start }): Shown[] => {
    const item = rows.at(index);
    return item === undefined ? [] : [{ index, start, item }];
  });
  return {
    items,
    height: virtualizer.getTotalSize(),
    range: virtualizer.range,
    rowsInView: () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight)),
  };
}

function addIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range);
  if (index < 0 || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}
