import type { NotificationKind } from '@etape/shared/notifications';
import type { Language } from '@etape/shared/people';
import type { TicketStatus } from '@etape/shared/tickets';

/** What happened: by whom (null: by the desk itself), how often, and how the ticket stands now. */
export type PushNews = {
  kind: NotificationKind;
  name: string | null;
  count: number;
  status: TicketStatus;
};

/** What a push message says below the ticket's title: what happened, in the reader's language. */
export function pushText(language: Language, { kind, name, count, status }: PushNews): string {
  const who = name ?? 'Étape';
  const texts = TEXTS[language];
  switch (kind) {
    case 'closed':
      return texts[status === 'cancelled' ? 'cancelled' : 'closed'](who, count);
    default:
      return texts[kind](who, count);
  }
}

type Text = (who: string, count: number) => string;

const TEXTS: Record<Language, Record<NotificationKind | 'cancelled', Text>> = {
  fr: {
    ticket_available: () => 'Ticket disponible',
    urgent_assigned: () => 'Ticket urgent pour vous',
    assigned: () => 'Un ticket vous est attribué',
    message: (who, count) => `${who} vous a écrit${count > 1 ? ` (${count} messages)` : ''}`,
    step_confirmed: (who, count) =>
      count > 1 ? `${who} a confirmé ${count} étapes` : `${who} a confirmé une étape`,
    step_blocked: (who) => `${who} bloque sur une étape`,
    step_received: (who, count) =>
      count > 1 ? `${who} vous a envoyé ${count} étapes` : `${who} vous a envoyé une étape`,
    resolved: (who) => `${who} a résolu votre ticket\u202f: est-ce réglé\u202f?`,
    reopened: (who) => `${who} a rouvert le ticket`,
    closed: (who) => `${who} a fermé le ticket`,
    cancelled: (who) => `${who} a annulé le ticket`,
    created: () => 'Votre ticket est bien arrivé',
  },
  en: {
    ticket_available: () => 'Ticket available',
    urgent_assigned: () => 'Urgent ticket for you',
    assigned: () => 'A ticket was assigned to you',
    message: (who, count) => `${who} wrote to you${count > 1 ? ` (${count} messages)` : ''}`,
    step_confirmed: (who, count) =>
      count > 1 ? `${who} confirmed ${count} steps` : `${who} confirmed a step`,
    step_blocked: (who) => `${who} is stuck at a step`,
    step_received: (who, count) =>
      count > 1 ? `${who} sent you ${count} steps` : `${who} sent you a step`,
    resolved: (who) => `${who} resolved your ticket: is it solved?`,
    reopened: (who) => `${who} reopened the ticket`,
    closed: (who) => `${who} closed the ticket`,
    cancelled: (who) => `${who} cancelled the ticket`,
    created: () => 'Your ticket has arrived',
  },
};
