import { useEffect } from 'react';
import type { QueueRows } from './queue-rows.ts';

/** As many rows before the end the next page is fetched: who scrolls is there in no time. */
const AHEAD = { resting: 20, scrolling: 200 };

type ReadAhead = {
  rows: QueueRows;
  range: { startIndex: number; endIndex: number } | null;
  onMore: (() => void) | undefined;
  onSight: ((cursor: string | null) => void) | undefined;
};

/** Has the next page fetched before its place comes into view, and old ones again that are in it. */
export function useReadAhead({ rows, range, onMore, onSight }: ReadAhead): void {
  useEffect(() => {
    if (range === null || onSight === undefined) return;
    for (let index = range.startIndex; index <= range.endIndex; index += 1) {
      const page = rows.pageAt(index);
      if (page?.stale === true) {
        onSight(page.cursor);
        return;
      }
    }
    const ahead = range.startIndex === 0 ? AHEAD.resting : AHEAD.scrolling;
    if (range.endIndex >= rows.count - ahead) onMore?.();
  });
}
