import type { Language } from '@etape/shared/people';
import type { Priority } from '@etape/shared/tickets';
import type { WebhookReason } from '../notifications/notification-deliveries.ts';

type WebhookTexts = {
  titles: Record<WebhookReason | 'test', string>;
  priority: string;
  category: string;
  priorities: Record<Priority, string>;
  open: string;
  test: string;
};

/** What the messages in Teams and Slack say, in the language of the organisation. */
export const WEBHOOK_TEXTS: Record<Language, WebhookTexts> = {
  fr: {
    titles: { new: 'Nouveau ticket', urgent: 'Ticket urgent', test: 'Message d’essai' },
    priority: 'Priorité',
    category: 'Catégorie',
    priorities: { low: 'Basse', normal: 'Normale', urgent: 'Urgente', critical: 'Critique' },
    open: 'Ouvrir le ticket',
    test: 'Étape peut écrire dans ce canal.',
  },
  en: {
    titles: { new: 'New ticket', urgent: 'Urgent ticket', test: 'Test message' },
    priority: 'Priority',
    category: 'Category',
    priorities: { low: 'Low', normal: 'Normal', urgent: 'Urgent', critical: 'Critical' },
    open: 'Open the ticket',
    test: 'Étape can write in this channel.',
  },
};
