import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './load-more.module.css';

type LoadMoreProps = {
  busy: boolean;
  /** The last time it did not come: nothing more by itself then. */
  failed: boolean;
  onMore: () => void;
};

const AHEAD = '400px';

/** Fetches the next page shortly before its place is scrolled to; the button is for everybody else. */
export function LoadMore({ busy, failed, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  const ready = !busy && !failed;
  useEffect(() => {
    if (!ready || place.current === null) return;
    // Looks anew after each page: a short one leaves its place where it was, and nothing would happen.
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more();
      },
      // What lies outside of what scrolls is not ahead, it is cut off: the room counts from there.
      { root: findScroller(place.current), rootMargin: AHEAD },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [ready]);
  return (
    <div ref={place} className={classes.more}>
      {failed && <p role="alert">{t('loadMoreFailed')}</p>}
      <Button variant="subtle" loading={busy} onClick={onMore}>
        {failed ? t('retry') : t('loadMore')}
      </Button>
    </div>
  );
}

/** `null`: the window itself. */
function findScroller(element: HTMLElement): HTMLElement | null {
  const parent = element.parentElement;
  if (parent === null || parent === document.body) return null;
  return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : findScroller(parent);
}
