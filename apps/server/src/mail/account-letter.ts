import type { LinkPurpose } from '@etape/shared/account-links';
import type { Language } from '@etape/shared/people';
import type { Letter } from './letter.ts';
import { MAIL_TEXTS } from './mail-languages.ts';

export type AccountLetterFacts = {
  purpose: LinkPurpose;
  recipient: { email: string; firstName: string; language: Language };
  organisation: string;
  url: string;
  /** How long the link works from now on, in milliseconds. */
  validForMs: number;
};

/** The link with which somebody sets their password. */
export function toAccountLetter(facts: AccountLetterFacts): Letter {
  const { purpose, recipient, organisation, url, validForMs } = facts;
  const { language, email, firstName } = recipient;
  const texts = MAIL_TEXTS[language];
  // Whoever registers with another's address names them: a reset says nothing in their words.
  const { subject, heading, text, action, why } =
    purpose === 'invitation'
      ? texts.invitation({ organisation, firstName })
      : texts.password_reset({ organisation });
  return {
    ...plainLetter({ language, organisation }),
    subject,
    heading,
    paragraphs: [text, texts.validFor(toTime(validForMs))],
    facts: [{ name: texts.fields.address, value: email }],
    action: { text: action, url },
    why: [why],
  };
}

/** Shows an administrator that mail arrives. */
export function toTestLetter(facts: { language: Language; organisation: string }): Letter {
  const { subject, heading, text, why } = MAIL_TEXTS[facts.language].test(facts);
  return {
    ...plainLetter(facts),
    subject,
    heading,
    tone: 'good',
    paragraphs: [text],
    why: [why],
  };
}

function plainLetter({ language, organisation }: { language: Language; organisation: string }) {
  return {
    language,
    organisation,
    tone: 'calm',
    about: null,
    facts: [],
    entries: [],
    action: null,
    choices: null,
  } satisfies Partial<Letter>;
}

function toTime(milliseconds: number): { hours: number } | { minutes: number } {
  const minutes = Math.floor(milliseconds / 60_000);
  return minutes < 120 ? { minutes } : { hours: Math.floor(minutes / 60) };
}
