import { answerNavigation, forgetOldPages, keepOfflinePage } from './offline-page.ts';
import { openFromNotification } from './open-notification.ts';
import { renewSubscription } from './renew-subscription.ts';
import { showPush } from './show-push.ts';
import { scope } from './worker-scope.ts';

/**
 * What works while no tab is open: push messages, and a word where the line is down. It keeps no code
 * of the app, so that whoever reloads has what the server has, and takes over as soon as it is there.
 */
scope.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepOfflinePage(), scope.skipWaiting()]));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    Promise.all([
      forgetOldPages(),
      // The page is asked for while the worker is still waking up.
      scope.registration.navigationPreload?.enable(),
      scope.clients.claim(),
    ]),
  );
});

scope.addEventListener('fetch', (event) => {
  if (event.request.mode === 'navigate') event.respondWith(answerNavigation(event));
});

scope.addEventListener('push', (event) => {
  event.waitUntil(showPush(event.data));
});

scope.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openFromNotification(event.notification.data));
});

scope.addEventListener('pushsubscriptionchange', (event) => {
  event.waitUntil(renewSubscription(event));
});
