import type { Language } from '@etape/shared/people';

/** What stands where a person, or their words, stood. Long enough for a title. */
export type PrivacyTexts = { anonymous: string; erased: string };

/** Written once, into the data: in the organisation's language, not the reader's. */
export const PRIVACY_TEXTS: Record<Language, PrivacyTexts> = {
  fr: { anonymous: 'Anonyme', erased: '[texte effacé]' },
  en: { anonymous: 'Anonymous', erased: '[text erased]' },
};
