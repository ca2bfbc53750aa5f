import { scope } from './worker-scope.ts';

/**
 * Goes to what a notification is about: to the tab that shows it, else to another one of ours, which
 * is asked to go there without reloading, else to a new one.
 */
export async function openFromNotification(data: unknown): Promise<void> {
  const url = toOwnAddress(data);
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = windows.find((one) => new URL(one.url).pathname === url.pathname);
  const seen = windows.find((one) => one.visibilityState === 'visible');
  const tab = there ?? seen ?? windows[0];
  if (tab === undefined) {
    await scope.clients.openWindow(url.href);
    return;
  }
  await tab.focus();
  if (tab !== there) tab.postMessage({ type: 'open', path: url.pathname });
}

/** Our own pages alone, whatever the message says. */
function toOwnAddress(data: unknown): URL {
  const home = new URL('/', scope.location.origin);
  if (typeof data !== 'string' || !URL.canParse(data, home)) return home;
  const url = new URL(data, home);
  return url.origin === home.origin ? url : home;
}
