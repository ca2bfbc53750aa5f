import type { Settings } from '@etape/shared/settings';
import type { SendMailOptions } from 'nodemailer';
import { excerpt, oneLine } from './clean-text.ts';
import type { Letter } from './letter.ts';
import { toMailPage } from './mail-page.ts';
import { toMailText } from './mail-plain-text.ts';

export type Envelope = {
  /** The same through every attempt: mail servers and clients recognise a repetition by it. */
  id: string;
  /** Exactly one. */
  to: string;
  /** Mails about one ticket stand together. */
  ticketId?: number;
};

/** The longest subject that clients show is far shorter. */
const LONGEST_SUBJECT = 200;

/** A letter, put into its envelope. */
export function toMailMessage(
  { from }: Settings['mail'],
  letter: Letter,
  { id, to, ticketId }: Envelope,
): SendMailOptions {
  const sender = addressIn(from);
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return {
    from,
    to: { name: '', address: to },
    envelope: { from: sender, to: [to] },
    messageId: `<${id}@${domain}>`,
    ...(ticketId === undefined ? {} : { references: `<ticket-${ticketId}@${domain}>` }),
    subject: excerpt(oneLine(letter.subject), LONGEST_SUBJECT),
    text: toMailText(letter),
    html: toMailPage(letter),
    headers: {
      // Absence notes and other machines are not to answer.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(letter.choices === null ? {} : { 'List-Unsubscribe': `<${letter.choices.url}>` }),
    },
  };
}

/** The address in `Support <support@exemple.fr>`, which the settings have checked. */
function addressIn(from: string): string {
  return /<([^<>]+)>$/.exec(from)?.[1] ?? from;
}
