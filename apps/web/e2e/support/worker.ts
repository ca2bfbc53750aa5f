import type { PushMessage } from '@etape/shared/push';
import { type CDPSession, expect, type Page, type Worker } from '@playwright/test';

/** The service worker behind a page, once it is in charge of it. */
export async function workerOf(page: Page): Promise<Worker> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  const [worker] = page.context().serviceWorkers();
  if (worker === undefined) throw new Error('The page has no service worker');
  return worker;
}

/** Delivers a message to the worker as the browser does when its push service has one. */
export async function deliverPush(page: Page, message: PushMessage): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const registrationId = await findRegistration(session);
  const origin = new URL(page.url()).origin;
  const data = JSON.stringify(message);
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId, data });
  await session.detach();
}

/**
 * Delivers a message that is then the only one shown. Again where it is not: of those that the worker
 * has shown, Chromium forgets one in fifty when it is asked what is shown while it puts one up.
 */
export async function deliverAndSee(page: Page, message: PushMessage): Promise<void> {
  const { title, body, tag } = message;
  await expect(async () => {
    await deliverPush(page, message);
    const shown = expect.poll(() => shownNotifications(page), { timeout: 2_000 });
    await shown.toEqual([{ title, body, tag }]);
  }).toPass({ timeout: 10_000 });
}

/** What the system shows of ours, newest last. */
export async function shownNotifications(page: Page) {
  return page.evaluate(async () => {
    const { getNotifications } = await navigator.serviceWorker.ready.then((registration) => ({
      getNotifications: () => registration.getNotifications(),
    }));
    return (await getNotifications()).map(({ title, body, tag }) => ({ title, body, tag }));
  });
}

/**
 * Clicks the one notification that is shown. Headless browsers have nothing to click on: the event
 * is made here, and what a real click allows (to bring a tab to the front) is granted.
 */
export async function clickNotification(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    // The boundary: this function runs in the service worker.
    const scope = globalThis as unknown as {
      registration: { getNotifications(): Promise<Notification[]> };
      WindowClient: { prototype: object };
      NotificationEvent: new (type: string, init: object) => Event;
      dispatchEvent(event: Event): void;
    };
    const [notification] = await scope.registration.getNotifications();
    if (notification === undefined) throw new Error('Nothing is shown');
    Object.assign(scope.WindowClient.prototype, { focus: async () => undefined });
    const event = new scope.NotificationEvent('notificationclick', { notification });
    const done = new Promise((resolve) => Object.assign(event, { waitUntil: resolve }));
    scope.dispatchEvent(event);
    await done;
  });
}

async function findRegistration(session: CDPSession): Promise<string> {
  const found = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [registration] = registrations;
      if (registration !== undefined) resolve(registration.registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  return found;
}

/** Nothing of ours is shown any more. */
export async function showsNoNotifications(page: Page): Promise<void> {
  await expect.poll(() => shownNotifications(page)).toEqual([]);
}
