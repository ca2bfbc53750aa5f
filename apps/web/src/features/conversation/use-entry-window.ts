import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type RefObject,
  useCallback,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { holdPlace } from './hold-place.ts';

type EntryWindowOptions = {
  scroller: RefObject<HTMLElement | null>;
  /** By which the entries are known, in their order. */
  keys: readonly string[];
  /** The room above the first entry, for what leads to older ones. */
  roomAbove: number;
  /** Called when the start comes near; left out: there is nothing more. */
  onNearStart: (() => void) | undefined;
};

/** This close to the end, one reads along and wants to see what comes. */
const NEAR_END = 80;
const NEAR_START = 240;

/** A message of a line or two; each is measured once it is drawn. */
const USUAL_HEIGHT = 64;
const GAP = 14;
const EDGE = 20;

/** Up to here all entries are in the page, and what searches or reads the page finds them. */
const WHOLE = 250;
const OVERSCAN = 20;

/**
 * Which entries of a conversation are drawn and where. It opens at its end and stays there until one
 * scrolls up; from then on what one reads stays in its place, whatever comes above or below it.
 */
export function useEntryWindow(options: EntryWindowOptions) {
  const { scroller, keys, roomAbove, onNearStart } = options;
  const [hasNews, setHasNews] = useState(false);
  /** The entry that has the focus stays, however far it is scrolled away. */
  const [kept, setKept] = useState<string | null>(null);
  const keptIndex = kept === null ? -1 : keys.indexOf(kept);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoized by a compiler.
  const virtualizer = useVirtualizer({
    count: keys.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    estimateSize: () => USUAL_HEIGHT,
    gap: GAP,
    paddingStart: EDGE + roomAbove,
    paddingEnd: EDGE,
    overscan: OVERSCAN,
    rangeExtractor: useCallback((range: Range) => extract(range, keptIndex), [keptIndex]),
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: NEAR_END,
  });

  useLayoutEffect(() => {
    virtualizer.shouldAdjustScrollPositionOnItemSizeChange = holdPlace(virtualizer);
    virtualizer.scrollToEnd();
  }, [virtualizer]);

  const last = keys.at(-1);
  const lastShown = useRef(last);
  useLayoutEffect(() => {
    if (last === lastShown.current) return;
    lastShown.current = last;
    if (!virtualizer.isAtEnd(NEAR_END)) setHasNews(true);
  }, [last, virtualizer]);

  const nearStart = useEffectEvent(() => onNearStart?.());
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let atEnd = true;
    const onScroll = () => {
      const { scrollTop, scrollHeight, clientHeight } = element;
      atEnd = scrollHeight - scrollTop - clientHeight < NEAR_END;
      if (atEnd) setHasNews(false);
      if (scrollTop < NEAR_START && scrollHeight > clientHeight) nearStart();
    };
    // A keyboard that opens must not hide the last words.
    const observer = new ResizeObserver(() => {
      if (atEnd) virtualizer.scrollToEnd();
    });
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, virtualizer]);

  return {
    entries: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    keep: setKept,
    hasNews,
    goToEnd: () => {
      setHasNews(false);
      virtualizer.scrollToEnd();
    },
  };
}

function extract(range: Range, keptIndex: number): number[] {
  if (range.count <= WHOLE) return Array.from({ length: range.count }, (_, index) => index);
  const indexes = defaultRangeExtractor(range);
  if (keptIndex < 0 || indexes.includes(keptIndex)) return indexes;
  return [...indexes, keptIndex].sort((a, b) => a - b);
}
