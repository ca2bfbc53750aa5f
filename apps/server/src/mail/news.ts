import type { TicketEvent } from '@etape/shared/events';
import type { NotificationKind } from '@etape/shared/notifications';
import type { Person } from '@etape/shared/people';
import type { MailTexts } from './mail-texts.ts';

/** Something to be told, with the event that it is about. */
export type News = {
  kind: NotificationKind;
  event: TicketEvent;
  /** What was said along with a resolution that ended a guidance. */
  lastWords: string | null;
};

/** What a mail is headed by when several things have happened: the first of these. */
const FIRST_MATTERS: readonly NotificationKind[] = [
  'urgent_assigned',
  'resolved',
  'step_blocked',
  'step_received',
  'reopened',
  'assigned',
  'created',
  'ticket_available',
  'closed',
  'message',
  'step_confirmed',
];

/** The newest of what matters most. Throws where there is nothing. */
export function leadOf(news: readonly News[]): News {
  const [lead] = news.toSorted(
    (a, b) =>
      FIRST_MATTERS.indexOf(a.kind) - FIRST_MATTERS.indexOf(b.kind) || b.event.seq - a.event.seq,
  );
  if (lead === undefined) throw new Error('A mail without news');
  return lead;
}

export function nameOf(person: Person | null, texts: MailTexts): string {
  return person === null ? texts.desk : `${person.firstName} ${person.lastName}`;
}
