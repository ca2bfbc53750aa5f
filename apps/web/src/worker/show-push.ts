import { readMessage } from './read-message.ts';
import { scope } from './worker-scope.ts';

/** Newer than the compiler's list. */
type Options = NotificationOptions & { renotify: boolean };

/**
 * Shows what the desk tells; about one ticket the newest alone. Whoever has the app before their eyes
 * is told there, so here it makes no noise. Showing nothing at all would cost the permission.
 */
export async function showPush(data: PushMessageData | null): Promise<void> {
  const { title, body, lang, url, tag } = readMessage(data?.text());
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const looking = windows.some((one) => one.focused);
  const options: Options = {
    body,
    lang,
    tag,
    renotify: !looking,
    silent: looking,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    data: url,
  };
  await scope.registration.showNotification(title, options);
}
