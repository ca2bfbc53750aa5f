import { useSyncExternalStore } from 'react';

const SECOND = 1_000;

type Ticker = { now: number; subscribe: (listener: () => void) => () => void };

const tickers = new Map<number, Ticker>();

/**
 * The time, renewed every `everyMs` (a whole number of seconds). All readers of one rhythm share a
 * timer and show the same moment.
 */
export function useNow(everyMs = 30 * SECOND): number {
  const ticker = tickerOf(everyMs);
  return useSyncExternalStore(ticker.subscribe, () => ticker.now);
}

function tickerOf(everyMs: number): Ticker {
  const known = tickers.get(everyMs);
  if (known !== undefined) return known;
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | undefined;
  const tick = () => {
    ticker.now = Date.now();
    for (const listener of listeners) listener();
  };
  const ticker: Ticker = {
    now: Date.now(),
    subscribe(listener) {
      if (listeners.size === 0) {
        timer = setInterval(tick, everyMs);
        queueMicrotask(tick);
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) clearInterval(timer);
      };
    },
  };
  tickers.set(everyMs, ticker);
  return ticker;
}
