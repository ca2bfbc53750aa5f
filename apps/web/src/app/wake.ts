const TICK_MS = 5_000;
const SLEPT_MS = 15_000;

/**
 * Calls back when the page may have missed something: it came to the front, the line came back, or
 * the clock jumped because the machine slept. May call back when nothing happened at all.
 */
export function onWake(callback: () => void): () => void {
  let lastTick = Date.now();
  // Timers stand still during sleep, and a lid that closes on a visible page fires no event.
  const ticker = setInterval(() => {
    const now = Date.now();
    if (now - lastTick > SLEPT_MS) callback();
    lastTick = now;
  }, TICK_MS);
  const onVisible = () => {
    if (document.visibilityState === 'visible') callback();
  };
  document.addEventListener('visibilitychange', onVisible);
  for (const name of ['online', 'focus', 'pageshow']) window.addEventListener(name, callback);
  return () => {
    clearInterval(ticker);
    document.removeEventListener('visibilitychange', onVisible);
    for (const name of ['online', 'focus', 'pageshow']) window.removeEventListener(name, callback);
  };
}
