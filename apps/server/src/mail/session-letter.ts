import { describeBrowser } from '@etape/shared/describe-browser';
import type { Language } from '@etape/shared/people';
import type { Letter } from './letter.ts';
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
      { name: texts.fields.opened, value: formatTime(session.createdAt, language) },
      { name: texts.fields.ended, value: formatTime(session.endedAt, language) },
    ],
    entries: [],
    action: publicUrl === null ? null : { text: action, url: `${publicUrl}/profile#sessions` },
    why: [why],
    choices: null,
  };
}

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** With its zone, the server's: nobody knows where this is read. */
function formatTime(time: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(time);
}
