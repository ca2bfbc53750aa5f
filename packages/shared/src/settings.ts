import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { LANGUAGES } from './people.ts';
import { text } from './text-schemas.ts';

export const AUTO_ASSIGNMENT_POLICIES = ['off', 'urgent', 'all'] as const;
export type AutoAssignmentPolicy = (typeof AUTO_ASSIGNMENT_POLICIES)[number];

const days = z.int().min(1).max(3650);

const organisationSettings = z.object({
  name: text(LIMITS.name),
  /** For whoever has not chosen one, and for pages before the sign-in. */
  language: z.enum(LANGUAGES),
});

const ticketSettings = z.object({
  autoAssignment: z.enum(AUTO_ASSIGNMENT_POLICIES),
  /** Days after which a resolved ticket closes by itself; null: never. */
  autoCloseDays: days.nullable(),
  /** Days for which attachments of closed tickets are kept; null: for ever. */
  attachmentRetentionDays: days.nullable(),
});

const mailSettings = z.object({
  enabled: z.boolean(),
  host: z.string().trim().max(253),
  port: z.int().min(1).max(65_535),
  /** TLS from the first byte (port 465); otherwise STARTTLS where the server offers it. */
  secure: z.boolean(),
  user: z.string().trim().max(254),
  password: z.string().max(200),
  /** The sender: an address, with or without a name (`Support <support@exemple.fr>`). */
  from: z.string().trim().max(254),
});

const webhookSettings = z.object({
  /** Lets webhooks reach private addresses and plain http; off: public https hosts only. */
  allowInternal: z.boolean(),
});

/** What an administrator sets for the whole desk, by section. */
export const settingsSchemas = {
  organisation: organisationSettings,
  tickets: ticketSettings,
  mail: mailSettings,
  webhooks: webhookSettings,
} as const;

export type Settings = { [Section in SettingsSection]: z.infer<(typeof settingsSchemas)[Section]> };
export type SettingsSection = keyof typeof settingsSchemas;

/** What holds on a desk that nobody has set up yet. */
export const DEFAULT_SETTINGS: Settings = {
  organisation: { name: 'Étape', language: 'fr' },
  tickets: { autoAssignment: 'urgent', autoCloseDays: null, attachmentRetentionDays: null },
  mail: { enabled: false, host: '', port: 587, secure: false, user: '', password: '', from: '' },
  webhooks: { allowInternal: false },
};

/** What everybody may know of the desk before they sign in. */
export type Welcome = {
  /** Nobody administers the desk yet: the first administrator is still to be made. */
  needed: boolean;
  organisation: Settings['organisation'];
  /** Whether a forgotten password can be mended by mail, without an administrator. */
  sendsMail: boolean;
};
