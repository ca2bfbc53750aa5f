import type { Person, Role } from './people.ts';
import type { TicketStatus } from './tickets.ts';

/** What a person can be told about, each kind switched on and off by channel. */
export const NOTIFICATION_KINDS = [
  'ticket_available',
  'urgent_assigned',
  'assigned',
  'message',
  'step_confirmed',
  'step_blocked',
  'step_received',
  'resolved',
  'reopened',
  'closed',
  'created',
] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

/**
 * What concerns the account itself. Always told, in the bell and by mail where mail is set up: nobody
 * can switch it off, not even whoever broke in.
 */
export type AccountNotificationKind = 'session_reused';

/** How it reaches them: the bell, a mail, a push message while the tab is closed. */
export const NOTIFICATION_CHANNELS = ['app', 'mail', 'push'] as const;
export type NotificationChannel = (typeof NOTIFICATION_CHANNELS)[number];

type KindRule = {
  /** Whose screens it concerns: those who ask, those who help. */
  roles: readonly Role[];
  /** The channels that are on until the person says otherwise. */
  defaults: readonly NotificationChannel[];
  /** The channels that it can come by, where that is not all of them. */
  channels?: readonly NotificationChannel[];
};

const STAFF: readonly Role[] = ['technician', 'admin'];
const ALL: readonly Role[] = ['employee', 'technician', 'admin'];

/**
 * Which kinds there are for whom, and what is on at first. Mail is for what may wait for hours, or
 * must not be missed; what happens within a guidance is told live or by push.
 */
export const NOTIFICATION_RULES: Record<NotificationKind, KindRule> = {
  ticket_available: { roles: STAFF, defaults: ['app', 'mail', 'push'] },
  urgent_assigned: { roles: STAFF, defaults: ['app', 'mail', 'push'] },
  assigned: { roles: STAFF, defaults: ['app', 'push'] },
  message: { roles: ALL, defaults: ['app', 'mail', 'push'] },
  step_confirmed: { roles: STAFF, defaults: ['app', 'push'] },
  step_blocked: { roles: STAFF, defaults: ['app', 'push'] },
  step_received: { roles: ALL, defaults: ['app', 'push'] },
  resolved: { roles: ALL, defaults: ['app', 'mail', 'push'] },
  reopened: { roles: STAFF, defaults: ['app', 'mail', 'push'] },
  closed: { roles: ALL, defaults: ['app'] },
  /** The requester's confirmation that the ticket has arrived: a mail, no news in the bell. */
  created: { roles: ALL, defaults: ['mail'], channels: ['mail'] },
};

/** The kinds that somebody of this role may choose channels for. */
export function kindsFor(role: Role): NotificationKind[] {
  return NOTIFICATION_KINDS.filter((kind) => NOTIFICATION_RULES[kind].roles.includes(role));
}

/** The channels by which this kind can come. */
export function channelsFor(kind: NotificationKind): readonly NotificationChannel[] {
  return NOTIFICATION_RULES[kind].channels ?? NOTIFICATION_CHANNELS;
}

/** Whether a channel is on for a kind: as chosen, or as it is at first. */
export function isChannelOn(
  kind: NotificationKind,
  channel: NotificationChannel,
  chosen: boolean | undefined,
): boolean {
  return chosen ?? NOTIFICATION_RULES[kind].defaults.includes(channel);
}

/**
 * Something that happened on a ticket, for one person. Several of one kind on one ticket stand as
 * one until they are read: `count` says how many, the rest is the newest's. Times are ISO 8601.
 */
export type TicketNotification = {
  id: number;
  kind: NotificationKind;
  ticket: { id: number; title: string; status: TicketStatus };
  actor: Person | null;
  count: number;
  at: string;
  readAt: string | null;
};

/** A session whose refresh token was used twice and that was ended for it. Times are ISO 8601. */
export type AccountNotification = {
  id: number;
  kind: AccountNotificationKind;
  session: { userAgent: string | null; createdAt: string };
  at: string;
  readAt: string | null;
};

export type NotificationView = TicketNotification | AccountNotification;

export type NotificationPage = { items: NotificationView[]; nextCursor: string | null };

/** Counting further would say nothing more: beyond, a bell shows "99+". */
export const MAX_UNREAD_COUNTED = 100;

/** How many are unread, at most `MAX_UNREAD_COUNTED`. */
export type UnreadNotifications = { unread: number };

/** What somebody has chosen, kind by kind; a channel that a kind cannot come by is left out. */
export type NotificationChoices = {
  kinds: { kind: NotificationKind; channels: Partial<Record<NotificationChannel, boolean>> }[];
  /** Whether the desk sends mail at all, and whether a browser of theirs takes push messages. */
  available: { mail: boolean; push: boolean };
};
