import 'i18next';
import type { account } from './fr/account.ts';
import type { admin } from './fr/admin.ts';
import type { auth } from './fr/auth.ts';
import type { catalogue } from './fr/catalogue.ts';
import type { common } from './fr/common.ts';
import type { dashboards } from './fr/dashboards.ts';
import type { deliveries } from './fr/deliveries.ts';
import type { dialogs } from './fr/dialogs.ts';
import type { errors } from './fr/errors.ts';
import type { factor } from './fr/factor.ts';
import type { guidance } from './fr/guidance.ts';
import type { imports } from './fr/imports.ts';
import type { journal } from './fr/journal.ts';
import type { links } from './fr/links.ts';
import type { notifications } from './fr/notifications.ts';
import type { push } from './fr/push.ts';
import type { queue } from './fr/queue.ts';
import type { sessions } from './fr/sessions.ts';
import type { settings } from './fr/settings.ts';
import type { tickets } from './fr/tickets.ts';
import type { users } from './fr/users.ts';
import type { webhooks } from './fr/webhooks.ts';
import type { workspace } from './fr/workspace.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      account: typeof account;
      admin: typeof admin;
      auth: typeof auth;
      catalogue: typeof catalogue;
      common: typeof common;
      deliveries: typeof deliveries;
      dashboards: typeof dashboards;
      dialogs: typeof dialogs;
      errors: typeof errors;
      factor: typeof factor;
      guidance: typeof guidance;
      imports: typeof imports;
      journal: typeof journal;
      links: typeof links;
      notifications: typeof notifications;
      push: typeof push;
      queue: typeof queue;
      sessions: typeof sessions;
      settings: typeof settings;
      tickets: typeof tickets;
      webhooks: typeof webhooks;
      users: typeof users;
      workspace: typeof workspace;
    };
  }
}
