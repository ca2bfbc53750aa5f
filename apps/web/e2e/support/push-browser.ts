import type { Page } from '@playwright/test';

type Asked = 'allow' | 'block';

/**
 * A browser with a push service, which test browsers cannot reach: it is asked once, hands out an
 * address and forgets it again. Everything behind that is the app's own. Call before the first page.
 */
export async function givePushService(page: Page, answer: Asked = 'allow'): Promise<void> {
  await page.addInitScript((asked) => {
    const remembered = (key: string) => localStorage.getItem(`test.${key}`);
    const remember = (key: string, value: string) => localStorage.setItem(`test.${key}`, value);
    Object.defineProperty(Notification, 'permission', {
      get: () => remembered('permission') ?? 'default',
    });
    Notification.requestPermission = async () => {
      const permission = asked === 'allow' ? 'granted' : 'denied';
      remember('permission', permission);
      return permission;
    };
    const subscription = (endpoint: string) => ({
      endpoint,
      options: { applicationServerKey: null },
      toJSON: () => ({ endpoint, keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } }),
      unsubscribe: async () => localStorage.removeItem('test.endpoint'),
    });
    const found = () => {
      const endpoint = remembered('endpoint');
      return endpoint === null ? null : subscription(endpoint);
    };
    Object.assign(PushManager.prototype, {
      getSubscription: async () => found(),
      subscribe: async () => {
        remember('endpoint', `https://push.example/${crypto.randomUUID()}`);
        return found();
      },
    });
  }, answer);
}

/** A browser that has no push at all. */
export async function takePushAway(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'PushManager');
  });
}
