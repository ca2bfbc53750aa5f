import { describeBrowser } from '@etape/shared/describe-browser';
import type { Language } from '@etape/shared/people';
import type { Letter } from './letter.ts';
import { formatLetterTime } from './letter-time.ts';
import { MAIL_TEXTS } from './mail-languages.ts';

export type SessionLetterFacts = {
  language: Language;
  organisation: string;
  publicUrl: string | null;
  /** Epoch milliseconds. */
  session: { userAgent: string | null; createdAt: number; endedAt: number };
};

/** Tells somebody that a session of theirs was ended because somebody else may hold its tokens. */
export function toSessionLetter(facts: SessionLetterFacts): Letter {
  const { language, organisation, publicUrl, session } = facts;
  const texts = MAIL_TEXTS[language];
  const { subject, heading, text, advice, action, why } = texts.session_reused({ organisation });
  return {
    language,
    organisation,
    subject,
    heading,
    tone: 'urgent',
    about: null,
    paragraphs: [text, advice],
    facts: [
      { name: texts.fields.device, value: texts.device(describeBrowser(session.userAgent)) },
      { name: texts.fields.opened, value: formatLetterTime(session.createdAt, language) },
      { name: texts.fields.ended, value: formatLetterTime(session.endedAt, language) },
    ],
    entries: [],
    action: publicUrl === null ? null : { text: action, url: `${publicUrl}/profile#sessions` },
    why: [why],
    choices: null,
  };
}
