import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

type ScrollPlaceOptions = {
  /** The keys of the first and the last entry. */
  first: string | undefined;
  last: string | undefined;
  /** Called when the start comes near; left out: there is nothing more. */
  onNearStart: (() => void) | undefined;
};

type ScrollPlace = {
  scroller: RefObject<HTMLElement | null>;
  /** Something came below what is on screen. */
  hasNews: boolean;
  goToEnd: () => void;
};

/** This close to the end, one reads along and wants to see what comes. */
const NEAR_END = 80;
const NEAR_START = 240;

/** Keeps the reader's place: at the end while they are there, at what they read otherwise. */
export function useScrollPlace({ first, last, onNearStart }: ScrollPlaceOptions): ScrollPlace {
  const scroller = useRef<HTMLElement>(null);
  const atEnd = useRef(true);
  const shown = useRef({ first, last, height: 0 });
  const [hasNews, setHasNews] = useState(false);
  const nearStart = useEffectEvent(() => onNearStart?.());

  function goToEnd(): void {
    const element = scroller.current;
    if (element === null) return;
    atEnd.current = true;
    setHasNews(false);
    element.scrollTop = element.scrollHeight;
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const before = shown.current;
    if (atEnd.current) {
      element.scrollTop = element.scrollHeight;
    } else if (first !== before.first) {
      // Older entries came in above: what was on screen stays where it was.
      element.scrollTop += element.scrollHeight - before.height;
    } else if (last !== before.last) {
      setHasNews(true);
    }
    shown.current = { first, last, height: element.scrollHeight };
  }, [first, last]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onScroll = () => {
      const rest = element.scrollHeight - element.scrollTop - element.clientHeight;
      atEnd.current = rest < NEAR_END;
      if (atEnd.current) setHasNews(false);
      if (element.scrollTop < NEAR_START && element.scrollHeight > element.clientHeight)
        nearStart();
    };
    // A keyboard that opens, or a card that grows, must not hide the last words.
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
      shown.current.height = element.scrollHeight;
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, []);

  return { scroller, hasNews, goToEnd };
}
