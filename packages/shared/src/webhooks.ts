/** Where an incoming webhook leads: a channel of Microsoft Teams (Workflows) or of Slack. */
export const WEBHOOK_SERVICES = ['teams', 'slack'] as const;
export type WebhookService = (typeof WEBHOOK_SERVICES)[number];

/** Which tickets a webhook tells of: every new one, or urgent and critical ones alone. */
export const WEBHOOK_TICKETS = ['all', 'urgent'] as const;
export type WebhookTickets = (typeof WEBHOOK_TICKETS)[number];

/**
 * A webhook as an administrator sees it. Of its address only the host: the rest is the secret that
 * lets anybody write into the channel, and it does not leave the server again.
 */
export type WebhookView = {
  id: number;
  name: string;
  service: WebhookService;
  host: string;
  tickets: WebhookTickets;
  /** null: whatever the category. */
  categoryIds: number[] | null;
  active: boolean;
  createdAt: string;
};

/** All webhooks, with what decides whether they will work. */
export type WebhookList = {
  webhooks: WebhookView[];
  /** Private hosts and plain http are allowed by the settings. */
  allowInternal: boolean;
  /** The desk knows its public address, so messages carry a link to the ticket. */
  hasLinks: boolean;
};

/** What came of a test: accepted, or why not (see `DeliveryReason`). */
export type WebhookTestResult = { ok: true } | { ok: false; reason: string };
