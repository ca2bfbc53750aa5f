import { getSession, subscribeToSession } from '../features/auth/session-store.ts';
import { router } from './router.tsx';

/**
 * Starts what works without a tab: push messages, and a word where the line is down. Call once; a
 * browser without service workers, or a page without https, does without.
 */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', (event: MessageEvent<unknown>) => {
    const path = readPath(event.data);
    if (path !== null) void router.navigate({ href: path });
  });
  subscribeToSession(() => {
    if (getSession().status === 'signed_out') void closeNotifications();
  });
  // The page first: the worker is of use from the next visit on.
  requestIdleCallback(() => {
    navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  });
}

/** What was told to whoever has left is none of the next one's business. */
async function closeNotifications(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const shown = await registration?.getNotifications();
  for (const notification of shown ?? []) notification.close();
}

/** Somebody clicked a notification, and this tab is to show what it is about. */
function readPath(message: unknown): string | null {
  if (typeof message !== 'object' || message === null) return null;
  const type: unknown = Reflect.get(message, 'type');
  const path: unknown = Reflect.get(message, 'path');
  return type === 'open' && typeof path === 'string' ? path : null;
}
