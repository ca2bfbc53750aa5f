import type { DeliveryChannel } from '@etape/shared/deliveries';
import type {
  AccountNotificationKind,
  NotificationChannel,
  NotificationKind,
} from '@etape/shared/notifications';
import type { WebhookService, WebhookTickets } from '@etape/shared/webhooks';
import type { Generated } from 'kysely';
import type { Flag } from './flag.ts';

export type OutboxTable = {
  id: string;
  topic: DeliveryChannel;
  /** A pending job with the same key takes a further one in, so that a burst is sent as one. */
  merge_key: string | null;
  payload: string;
  status: 'pending' | 'sending' | 'sent' | 'dead';
  attempts: number;
  created_at: number;
  due_at: number;
  finished_at: number | null;
  last_error: string | null;
};

type NotificationTable = {
  id: Generated<number>;
  user_id: number;
  kind: NotificationKind | AccountNotificationKind;
  /** About a ticket and an event of it, or about a session. */
  ticket_id: number | null;
  seq: number | null;
  session_id: string | null;
  count: number;
  actor_id: number | null;
  at: number;
  read_at: number | null;
};

type NotificationChoiceTable = {
  user_id: number;
  kind: NotificationKind;
  channel: NotificationChannel;
  enabled: Flag;
};

type PushKeyTable = { id: 1; public_key: string; private_key: string; created_at: number };

export type PushSubscriptionTable = {
  id: Generated<number>;
  user_id: number;
  /** The browser's session: with it the subscription ends. */
  session_id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
  created_at: number;
};

export type WebhookTable = {
  id: Generated<number>;
  name: string;
  service: WebhookService;
  url: string;
  tickets: WebhookTickets;
  category_ids: string | null;
  active: Flag;
  created_at: number;
};

export type NotificationsTables = {
  outbox: OutboxTable;
  notifications: NotificationTable;
  notification_choices: NotificationChoiceTable;
  push_keys: PushKeyTable;
  push_subscriptions: PushSubscriptionTable;
  webhooks: WebhookTable;
};
