import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './load-more.module.css';

type LoadMoreProps = { busy: boolean; onMore: () => void };

/** Fetches the next page shortly before its place is scrolled to; the button is for everybody else. */
export function LoadMore({ busy, onMore }: LoadMoreProps) {
  const { t } = useTranslation();
  const place = useRef<HTMLDivElement>(null);
  const more = useEffectEvent(onMore);
  useEffect(() => {
    if (place.current === null) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) more();
      },
      { root: place.current.parentElement, rootMargin: '400px' },
    );
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} className={classes.more}>
      <Button variant="subtle" loading={busy} onClick={onMore}>
        {t('loadMore')}
      </Button>
    </div>
  );
}
