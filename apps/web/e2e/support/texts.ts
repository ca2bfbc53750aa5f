import i18next, { type TFunction } from 'i18next';
import * as accountEn from '../../src/i18n/en/account.ts';
import * as adminEn from '../../src/i18n/en/admin.ts';
import * as authEn from '../../src/i18n/en/auth.ts';
import * as catalogueEn from '../../src/i18n/en/catalogue.ts';
import * as commonEn from '../../src/i18n/en/common.ts';
import * as dashboardsEn from '../../src/i18n/en/dashboards.ts';
import * as deliveriesEn from '../../src/i18n/en/deliveries.ts';
import * as dialogsEn from '../../src/i18n/en/dialogs.ts';
import * as errorsEn from '../../src/i18n/en/errors.ts';
import * as factorEn from '../../src/i18n/en/factor.ts';
import * as guidanceEn from '../../src/i18n/en/guidance.ts';
import * as importsEn from '../../src/i18n/en/imports.ts';
import * as journalEn from '../../src/i18n/en/journal.ts';
import * as linksEn from '../../src/i18n/en/links.ts';
import * as notificationsEn from '../../src/i18n/en/notifications.ts';
import * as pushEn from '../../src/i18n/en/push.ts';
import * as queueEn from '../../src/i18n/en/queue.ts';
import * as sessionsEn from '../../src/i18n/en/sessions.ts';
import * as settingsEn from '../../src/i18n/en/settings.ts';
import * as ticketsEn from '../../src/i18n/en/tickets.ts';
import * as usersEn from '../../src/i18n/en/users.ts';
import * as webhooksEn from '../../src/i18n/en/webhooks.ts';
import * as workspaceEn from '../../src/i18n/en/workspace.ts';
import * as accountFr from '../../src/i18n/fr/account.ts';
import * as adminFr from '../../src/i18n/fr/admin.ts';
import * as authFr from '../../src/i18n/fr/auth.ts';
import * as catalogueFr from '../../src/i18n/fr/catalogue.ts';
import * as commonFr from '../../src/i18n/fr/common.ts';
import * as dashboardsFr from '../../src/i18n/fr/dashboards.ts';
import * as deliveriesFr from '../../src/i18n/fr/deliveries.ts';
import * as dialogsFr from '../../src/i18n/fr/dialogs.ts';
import * as errorsFr from '../../src/i18n/fr/errors.ts';
import * as factorFr from '../../src/i18n/fr/factor.ts';
import * as guidanceFr from '../../src/i18n/fr/guidance.ts';
import * as importsFr from '../../src/i18n/fr/imports.ts';
import * as journalFr from '../../src/i18n/fr/journal.ts';
import * as linksFr from '../../src/i18n/fr/links.ts';
import * as notificationsFr from '../../src/i18n/fr/notifications.ts';
import * as pushFr from '../../src/i18n/fr/push.ts';
import * as queueFr from '../../src/i18n/fr/queue.ts';
import * as sessionsFr from '../../src/i18n/fr/sessions.ts';
import * as settingsFr from '../../src/i18n/fr/settings.ts';
import * as ticketsFr from '../../src/i18n/fr/tickets.ts';
import * as usersFr from '../../src/i18n/fr/users.ts';
import * as webhooksFr from '../../src/i18n/fr/webhooks.ts';
import * as workspaceFr from '../../src/i18n/fr/workspace.ts';

export type Language = 'fr' | 'en';

type Domains = [
  'common',
  'account',
  'admin',
  'auth',
  'catalogue',
  'deliveries',
  'dashboards',
  'dialogs',
  'errors',
  'factor',
  'guidance',
  'imports',
  'journal',
  'links',
  'notifications',
  'push',
  'queue',
  'sessions',
  'settings',
  'tickets',
  'webhooks',
  'users',
  'workspace',
];

/** The application's own texts, by domain and key: `t('guidance:done')`. */
export type Texts = TFunction<Domains>;

const RESOURCES = {
  fr: {
    ...accountFr,
    ...adminFr,
    ...authFr,
    ...catalogueFr,
    ...commonFr,
    ...deliveriesFr,
    ...dashboardsFr,
    ...dialogsFr,
    ...errorsFr,
    ...factorFr,
    ...guidanceFr,
    ...importsFr,
    ...journalFr,
    ...linksFr,
    ...notificationsFr,
    ...pushFr,
    ...queueFr,
    ...sessionsFr,
    ...settingsFr,
    ...ticketsFr,
    ...webhooksFr,
    ...usersFr,
    ...workspaceFr,
  },
  en: {
    ...accountEn,
    ...adminEn,
    ...authEn,
    ...catalogueEn,
    ...commonEn,
    ...deliveriesEn,
    ...dashboardsEn,
    ...dialogsEn,
    ...errorsEn,
    ...factorEn,
    ...guidanceEn,
    ...importsEn,
    ...journalEn,
    ...linksEn,
    ...notificationsEn,
    ...pushEn,
    ...queueEn,
    ...sessionsEn,
    ...settingsEn,
    ...ticketsEn,
    ...webhooksEn,
    ...usersEn,
    ...workspaceEn,
  },
};

const DOMAINS: Domains = [
  'common',
  'account',
  'admin',
  'auth',
  'catalogue',
  'deliveries',
  'dashboards',
  'dialogs',
  'errors',
  'factor',
  'guidance',
  'imports',
  'journal',
  'links',
  'notifications',
  'push',
  'queue',
  'sessions',
  'settings',
  'tickets',
  'webhooks',
  'users',
  'workspace',
];

/** What the screens say in this language, so that a test need not repeat it. */
export function textsIn(language: Language): Texts {
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    ns: DOMAINS,
    defaultNS: 'common',
    resources: RESOURCES,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  return instance.getFixedT(language, DOMAINS);
}
