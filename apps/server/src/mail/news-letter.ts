import { isPressing } from '@etape/shared/notification-rules';
import type { Language } from '@etape/shared/people';
import type { TicketView } from '@etape/shared/tickets';
import type { Entry, Fact, Letter } from './letter.ts';
import { MAIL_TEXTS } from './mail-languages.ts';
import type { MailTexts } from './mail-texts.ts';
import { leadOf, type News, nameOf } from './news.ts';
import { toEntry, toSaid } from './news-entry.ts';
import { headingOf } from './news-heading.ts';

/** Where a mail comes from, and where it leads; null: nobody has said at which address. */
export type Sender = { organisation: string; publicUrl: string | null };

export type NewsLetterFacts = {
  recipient: { id: number; language: Language };
  ticket: TicketView;
  /** At least one, oldest first. */
  news: readonly News[];
};

/** More than a mail is read for. */
const MOST_ENTRIES = 10;

/** What has happened on one ticket, for one person. */
export function toNewsLetter(
  { organisation, publicUrl }: Sender,
  { recipient, ticket, news }: NewsLetterFacts,
): Letter {
  const texts = MAIL_TEXTS[recipient.language];
  const { heading, text } = headingOf(texts, { ticket, news });
  const about = `#${ticket.id} ${ticket.title}`;
  const { entries, earlier } = toEntries({ ticket, news }, texts);
  return {
    language: recipient.language,
    organisation,
    subject: `${heading} · ${about}`,
    heading,
    tone: toneOf(news),
    about,
    paragraphs: [text, earlier].filter((one) => one !== null),
    facts: toFacts({ ticket, news }, texts),
    entries,
    action: toAction({ ticket, news, publicUrl }, texts),
    why: [whyOf(recipient.id, ticket, texts), texts.noReply],
    choices:
      publicUrl === null
        ? null
        : { text: texts.choices, url: `${publicUrl}/profile#notifications` },
  };
}

function toEntries(
  { ticket, news }: About,
  texts: MailTexts,
): { entries: Entry[]; earlier: string | null } {
  const { kind } = leadOf(news);
  // Whoever gets a ticket wants to know what it is.
  const asked = kind === 'assigned' || kind === 'urgent_assigned' ? [toRequest(ticket, texts)] : [];
  const all = news.map((one) => toEntry(one, texts)).filter((entry) => entry !== null);
  // The heading has said it already.
  if (all.length === 1 && all[0]?.text === null) return { entries: asked, earlier: null };
  const left = Math.max(0, all.length - MOST_ENTRIES);
  return {
    entries: [...asked, ...all.slice(left)],
    earlier: left === 0 ? null : texts.earlier(left),
  };
}

function toneOf(news: readonly News[]): Letter['tone'] {
  const { kind } = leadOf(news);
  if (kind === 'urgent_assigned') return 'urgent';
  return kind === 'resolved' ? 'good' : 'calm';
}

function toRequest({ requester, description }: TicketView, texts: MailTexts): Entry {
  return toSaid(texts.did.wrote(nameOf(requester, texts)), description);
}

type About = { ticket: TicketView; news: readonly News[] };

function toFacts({ ticket, news }: About, texts: MailTexts): Fact[] {
  const { fields, noPhone, priorities } = texts;
  const { kind } = leadOf(news);
  const { requester, priority, category, equipment } = ticket;
  const department = requester.department === null ? '' : `, ${requester.department.name}`;
  const who: Fact = { name: fields.requester, value: `${nameOf(requester, texts)}${department}` };
  const phone: Fact = { name: fields.phone, value: requester.phone ?? noPhone, phone: true };
  const what: Fact[] = [
    { name: fields.priority, value: priorities[priority] },
    { name: fields.category, value: category.name },
    ...(equipment === null ? [] : [{ name: fields.equipment, value: equipment.model }]),
  ];
  switch (kind) {
    case 'urgent_assigned':
    case 'assigned':
      return [who, phone, ...what];
    case 'ticket_available':
      return [who, ...(isPressing(priority) ? [phone] : []), ...what];
    case 'created':
      return what;
    default:
      return [];
  }
}

function toAction(
  { ticket, news, publicUrl }: About & { publicUrl: string | null },
  { actions }: MailTexts,
): Letter['action'] {
  if (publicUrl === null) return null;
  return { text: actions[actionOf({ ticket, news })], url: `${publicUrl}/tickets/${ticket.id}` };
}

function actionOf({ ticket, news }: About): keyof MailTexts['actions'] {
  const { kind } = leadOf(news);
  if (kind === 'resolved' && ticket.status === 'resolved') return 'confirm';
  if (kind === 'message') return 'answer';
  return kind === 'step_received' ? 'step' : 'open';
}

function whyOf(recipientId: number, { requester, assignee }: TicketView, { why }: MailTexts) {
  if (requester.id === recipientId) return why.requester;
  return assignee?.id === recipientId ? why.assignee : why.staff;
}
