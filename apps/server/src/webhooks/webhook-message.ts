import type { Language } from '@etape/shared/people';
import type { Priority } from '@etape/shared/tickets';
import type { WebhookService } from '@etape/shared/webhooks';
import type { WebhookReason } from '../notifications/notification-deliveries.ts';
import { toSlackMessage } from './slack-message.ts';
import { toTeamsMessage } from './teams-message.ts';
import { WEBHOOK_TEXTS } from './webhook-texts.ts';

export type WebhookTicket = {
  id: number;
  title: string;
  priority: Priority;
  category: string;
  /** null: the desk does not know its public address. */
  link: string | null;
};

/** What a message says, whatever the service that shows it. */
export type WebhookMessage = {
  /** « Ticket urgent #1042 » */
  heading: string;
  /** The title of the ticket, in the words of whoever opened it: never to be taken as markup. */
  text: string;
  facts: { name: string; value: string }[];
  link: { text: string; url: string } | null;
};

export function ticketMessage(
  ticket: WebhookTicket,
  { reason, language }: { reason: WebhookReason; language: Language },
): WebhookMessage {
  const texts = WEBHOOK_TEXTS[language];
  return {
    heading: `${texts.titles[reason]} #${ticket.id}`,
    text: ticket.title,
    facts: [
      { name: texts.priority, value: texts.priorities[ticket.priority] },
      { name: texts.category, value: ticket.category },
    ],
    link: ticket.link === null ? null : { text: texts.open, url: ticket.link },
  };
}

export function testMessage(language: Language): WebhookMessage {
  const texts = WEBHOOK_TEXTS[language];
  return { heading: texts.titles.test, text: texts.test, facts: [], link: null };
}

/** The body that the service accepts. */
export function toWebhookBody(service: WebhookService, message: WebhookMessage): object {
  switch (service) {
    case 'slack':
      return toSlackMessage(message);
    case 'teams':
      return toTeamsMessage(message);
    default:
      return service satisfies never;
  }
}
