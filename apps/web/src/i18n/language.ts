import { LANGUAGES, type Language } from '@etape/shared/people';
import i18next from 'i18next';

const STORAGE_KEY = 'etape.language';

/** The language on screen. */
export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'fr';
}

/**
 * The language on screen as it is written where this browser is at home: `en-US` tells the time and
 * the day otherwise than `en-GB`, which is meant where no English is spoken.
 */
export function currentLocale(): string {
  const language = currentLanguage();
  const spoken = navigator.languages.find((tag) => isOf(tag, language));
  return spoken ?? (language === 'en' ? 'en-GB' : language);
}

/** What was chosen here before, else the browser's language, else French. */
export function preferredLanguage(): Language {
  return rememberedLanguage() ?? browserLanguage() ?? 'fr';
}

/** Shows everything in this language from now on, in this tab at once and remembered for the next. */
export async function changeLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** Shows this language where nothing says which one the visitor prefers. Remembered it is not. */
export async function suggestLanguage(language: Language): Promise<void> {
  if (rememberedLanguage() !== null || browserLanguage() !== null) return;
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** What was chosen in this browser; `null`: nothing was. */
export function rememberedLanguage(): Language | null {
  try {
    const remembered = localStorage.getItem(STORAGE_KEY);
    return LANGUAGES.find((one) => one === remembered) ?? null;
  } catch {
    return null;
  }
}

function browserLanguage(): Language | null {
  for (const tag of navigator.languages) {
    const known = LANGUAGES.find((language) => isOf(tag, language));
    if (known !== undefined) return known;
  }
  return null;
}

/** `en-GB` is English. */
function isOf(tag: string, language: Language): boolean {
  return tag.toLowerCase().split('-')[0] === language;
}
