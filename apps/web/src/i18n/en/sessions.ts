import type { sessions as fr } from '../fr/sessions.ts';
import type { Texts } from '../texts.ts';

export const sessions: Texts<typeof fr> = {
  none: 'No open session.',
  device: '{{browser}} on {{system}}',
  unknownDevice: 'Unknown device',
  lastSeen: 'Seen',
  since: 'session opened {{at}}',
  current: 'This session',
  end: 'End',
  endNamed: 'End the session {{device}}, opened {{at}}',
  ended: 'Session ended.',
  endedAll: 'Sessions ended.',
  own: {
    title: 'Your sessions',
    text: 'The devices your account is open on. One of them is not yours? End its session, then change your password.',
    endOthers: 'Sign out everywhere else',
    endedOthers: 'Your other sessions have ended.',
    everywhere: 'Sign out everywhere',
    everywhereTitle: 'Sign out everywhere?',
    everywhereText:
      'All your sessions end, this one too: you will have to sign in again on each device.',
  },
  theirs: {
    title: 'Sessions',
    text: 'The devices on which this person is signed in.',
    endAll: 'End all sessions',
    endOthers: 'End the other sessions',
  },
};
