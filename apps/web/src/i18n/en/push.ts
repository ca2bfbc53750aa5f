import type { push as source } from '../fr/push.ts';
import type { Texts } from '../texts.ts';

export const push: Texts<typeof source> = {
  title: 'On this device',
  text: 'Push notifications arrive even when Étape is closed.',
  toggle: 'Push notifications in this browser',
  hints: {
    on: 'This browser tells you, until you sign out.',
    off: 'This browser does not tell you when Étape is closed.',
    busy: 'One moment…',
    denied:
      'Your browser blocks the notifications of this site. Allow them in its settings, then come back here.',
    needs_install:
      'On iPhone and iPad, first add Étape to the home screen: the Share button, then “Add to Home Screen”.',
    unable:
      'This browser cannot receive push notifications here. It takes a recent browser and an https address.',
  },
  failed: 'The notification service of the browser does not answer. Try again later.',
  offer: {
    title: 'Be told on this device?',
    text: 'Get a notification of what happens, even when Étape is closed.',
    accept: 'Tell me',
    decline: 'No thanks',
    done: 'Noted: you will be told on this device.',
  },
};
