import type { Person } from './people.ts';

/** What leaves the house, each by a way of its own. */
export const DELIVERY_CHANNELS = ['mail', 'push', 'webhook'] as const;
export type DeliveryChannel = (typeof DELIVERY_CHANNELS)[number];

/** Waiting for its first or next attempt, given up on, or sent. */
export const DELIVERY_STATUSES = ['waiting', 'dead', 'sent'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** To whom: a person, or a webhook by its name; null where neither exists any longer. */
export type DeliveryRecipient =
  | { type: 'person'; person: Person }
  | { type: 'webhook'; name: string };

/** A delivery as administrators see it: everything but what it says. Times are ISO 8601 in UTC. */
export type DeliveryView = {
  id: string;
  channel: DeliveryChannel;
  status: DeliveryStatus;
  recipient: DeliveryRecipient | null;
  ticketId: number | null;
  attempts: number;
  createdAt: string;
  /** `waiting`: when it is tried next. */
  dueAt: string | null;
  /** `sent` and `dead`: when that was decided. */
  finishedAt: string | null;
  /** Why the last attempt failed (see `readDeliveryReason`); null: none has. */
  reason: string | null;
};

export type DeliveryPage = { items: DeliveryView[]; nextCursor: string | null };

/** How many there are to worry about. */
export type DeliveryCounts = { waiting: number; dead: number };

/**
 * Why something could not be sent, where we know it: codes that a client translates. Any other
 * reason is in the words of the machine that refused.
 */
export const DELIVERY_REASONS = [
  /** The address is private, or not https. */
  'address_refused',
  /** The receiver sends elsewhere; whoever follows may be led into the house. */
  'redirected',
  'host_unknown',
  'connection_refused',
  'connection_lost',
  'certificate_invalid',
  /** The other side does not speak TLS where we have to. */
  'tls_failed',
  'timed_out',
  'webhook_gone',
  'webhook_off',
  'ticket_gone',
  /** Mail is switched off, or lacks a server or a sender. */
  'mail_off',
  /** Nobody has said at which address the desk is found, so a link cannot be written. */
  'address_unknown',
] as const;
export type DeliveryReason = (typeof DELIVERY_REASONS)[number];

/** The code, where the reason is one. */
export function readDeliveryReason(reason: string): DeliveryReason | null {
  return DELIVERY_REASONS.find((one) => one === reason) ?? null;
}
