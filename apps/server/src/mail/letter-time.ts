import type { Language } from '@etape/shared/people';

const LOCALES: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** With its zone, the server's: nobody knows where this is read. */
export function formatLetterTime(time: number, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(time);
}
