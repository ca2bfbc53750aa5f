import type { SubscribeInput } from '@etape/shared/push-schemas';

/** What this browser can do for us, before anybody is asked. */
export type PushAbility =
  | 'able'
  /** Its owner has said no, and only they can take it back. */
  | 'denied'
  /** iPhones and iPads tell installed apps alone. */
  | 'needs_install'
  | 'unable';

export function pushAbility(): PushAbility {
  const known = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (!known) return isApplePhone() && window.isSecureContext ? 'needs_install' : 'unable';
  return Notification.permission === 'denied' ? 'denied' : 'able';
}

/** The address that this browser is told at; null: none. */
export async function findEndpoint(): Promise<string | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  return subscription?.endpoint ?? null;
}

/**
 * Asks the browser's owner where they have not been asked, and the push service for an address. Null
 * where the owner says no; throws where the push service does not answer.
 */
export async function subscribeBrowser(publicKey: string): Promise<SubscribeInput | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  // One for another key is of no use, and would stand in the way of a new one.
  if (before !== null && keyOf(before) !== publicKey) await before.unsubscribe();
  const options = { userVisibleOnly: true, applicationServerKey: publicKey };
  return toInput(await pushManager.subscribe(options));
}

export async function unsubscribeBrowser(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

function toInput(subscription: PushSubscription): SubscribeInput {
  const { endpoint, keys } = subscription.toJSON();
  const { p256dh, auth } = keys ?? {};
  if (endpoint === undefined || p256dh === undefined || auth === undefined) {
    throw new Error('The push service handed out no keys.');
  }
  return { endpoint, keys: { p256dh, auth } };
}

/** In base64url, as the server writes it. */
function keyOf({ options }: PushSubscription): string | null {
  if (options.applicationServerKey === null) return null;
  const bytes = String.fromCharCode(...new Uint8Array(options.applicationServerKey));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function isApplePhone(): boolean {
  // iPads say that they are Macs; Macs have no touch screen.
  const touchingMac = navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1;
  return /iPhone|iPad/.test(navigator.userAgent) || touchingMac;
}
