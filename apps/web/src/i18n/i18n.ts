import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { preferredLanguage } from './language.ts';

export type TextDomain =
  | 'account'
  | 'admin'
  | 'auth'
  | 'catalogue'
  | 'common'
  | 'deliveries'
  | 'dashboards'
  | 'dialogs'
  | 'errors'
  | 'factor'
  | 'guidance'
  | 'imports'
  | 'journal'
  | 'links'
  | 'notifications'
  | 'push'
  | 'queue'
  | 'sessions'
  | 'settings'
  | 'tickets'
  | 'webhooks'
  | 'users'
  | 'workspace';

type TextModule = Record<string, Record<string, unknown>>;

/** One small file per language and domain, fetched when a page first needs it. */
const files = import.meta.glob<TextModule>(['./fr/*.ts', './en/*.ts']);

type Fetch = (load: () => Promise<TextModule>) => Promise<TextModule>;

const textFiles = (fetchTexts: Fetch): BackendModule => ({
  type: 'backend',
  callbackApi: true,
  init() {},
  read(language, domain, done) {
    const load = files[`./${language}/${domain}.ts`];
    if (load === undefined) {
      done(new Error(`No texts: ${language}/${domain}`), null);
      return;
    }
    fetchTexts(load).then(
      (module) => done(null, module[domain] ?? {}),
      (error: Error) => done(error, null),
    );
  },
});

/** Starts with the texts that every page needs. `fetchTexts` calls what loads some, again where the line breaks. */
export async function startI18n(fetchTexts: Fetch): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next
    .use(textFiles(fetchTexts))
    .use(initReactI18next)
    .init({
      lng: preferredLanguage(),
      fallbackLng: false,
      load: 'languageOnly',
      ns: ['common', 'errors'],
      defaultNS: 'common',
      // React escapes what it shows.
      interpolation: { escapeValue: false },
      returnEmptyString: false,
    });
}

/** Fetches the texts of a page beside its code, so that it need not wait for them afterwards. */
export async function loadTexts(...domains: TextDomain[]): Promise<void> {
  await i18next.loadNamespaces(domains);
}
