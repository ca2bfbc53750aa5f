import type { Language } from '@etape/shared/people';

/** What a mail says, before it looks like anything. Every text in it is plain and may be anybody's. */
export type Letter = {
  language: Language;
  /** Whose desk writes. */
  organisation: string;
  /** One line. */
  subject: string;
  heading: string;
  tone: 'calm' | 'urgent' | 'good';
  /** The ticket that it is about: `#1042 Le VPN ne se connecte pas`. */
  about: string | null;
  paragraphs: string[];
  facts: Fact[];
  /** What people said and did, oldest first. */
  entries: Entry[];
  /** The one thing to do; null where nobody knows the desk's address. */
  action: Link | null;
  /** Small print: why this mail has come, and where to choose otherwise. */
  why: string[];
  choices: Link | null;
};

export type Link = { text: string; url: string };

/** `phone`: a number to be called from the mail. */
export type Fact = { name: string; value: string; phone?: boolean };

/** `text`: in their own words. */
export type Entry = { line: string; text: string | null };
