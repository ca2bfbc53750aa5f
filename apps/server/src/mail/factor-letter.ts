import type { Language } from '@etape/shared/people';
import type { FactorNews } from '../second-factors/factor-news-service.ts';
import type { Letter } from './letter.ts';
import { formatLetterTime } from './letter-time.ts';
import { MAIL_TEXTS } from './mail-languages.ts';

export type FactorLetterFacts = {
  language: Language;
  organisation: string;
  publicUrl: string | null;
  news: FactorNews;
  /** Epoch milliseconds. */
  at: number;
};

/** Tells somebody what has happened to their second factor, in case it was not them. */
export function toFactorLetter({
  language,
  organisation,
  publicUrl,
  news,
  at,
}: FactorLetterFacts): Letter {
  const texts = MAIL_TEXTS[language];
  const { heading, text } = texts.factorNews[news];
  const { advice, action, when, why } = texts.factor;
  return {
    language,
    organisation,
    subject: `${heading} · ${organisation}`,
    heading,
    tone: news === 'second_factor_on' ? 'calm' : 'urgent',
    about: null,
    paragraphs: [text, advice],
    facts: [{ name: when, value: formatLetterTime(at, language) }],
    entries: [],
    action: publicUrl === null ? null : { text: action, url: `${publicUrl}/profile#second-factor` },
    why: [why],
    choices: null,
  };
}
