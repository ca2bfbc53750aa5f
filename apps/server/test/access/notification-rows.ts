import { commandId } from '../support/tickets.ts';
import { SIGNED_IN } from './callers.ts';
import { firstOf } from './streams.ts';
import type { Row } from './table.ts';

/** Everybody has a bell, and it is theirs alone: what it shows is checked in `test/notifications`. */
export const NOTIFICATION_ROWS: Row[] = [
  {
    path: 'notifications.list',
    call: (api) => api.notifications.list.query({}),
    expected: SIGNED_IN,
  },
  {
    path: 'notifications.unread',
    call: (api) => api.notifications.unread.query(),
    expected: SIGNED_IN,
  },
  {
    path: 'notifications.markRead',
    about: 'of a ticket that they may know nothing of',
    stage: 'taken',
    call: (api, { ticketId }) => api.notifications.markRead.mutate({ ticketId }),
    expected: SIGNED_IN,
  },
  {
    path: 'notifications.markAllRead',
    call: (api) => api.notifications.markAllRead.mutate(),
    expected: SIGNED_IN,
  },
  {
    path: 'notifications.changes',
    ...firstOf((api, _scene, handlers) => api.notifications.changes.subscribe(undefined, handlers)),
    expected: SIGNED_IN,
  },
  {
    path: 'notifications.choices.get',
    call: (api) => api.notifications.choices.get.query(),
    expected: SIGNED_IN,
  },
  {
    path: 'notifications.choices.update',
    call: (api) =>
      api.notifications.choices.update.mutate({
        kind: 'message',
        channel: 'mail',
        enabled: false,
      }),
    expected: SIGNED_IN,
  },
  { path: 'push.standing', call: (api) => api.push.standing.query(), expected: SIGNED_IN },
  {
    path: 'push.subscribe',
    call: (api) =>
      api.push.subscribe.mutate({
        endpoint: `https://push.example/${commandId()}`,
        keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
      }),
    expected: SIGNED_IN,
  },
  { path: 'push.unsubscribe', call: (api) => api.push.unsubscribe.mutate(), expected: SIGNED_IN },
];
