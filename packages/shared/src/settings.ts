import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { LANGUAGES } from './people.ts';
import { SECOND_FACTOR_POLICIES } from './second-factor.ts';
import { text } from './text-schemas.ts';

export const AUTO_ASSIGNMENT_POLICIES = ['off', 'urgent', 'all'] as const;
export type AutoAssignmentPolicy = (typeof AUTO_ASSIGNMENT_POLICIES)[number];

/** A name or an address, without a port: that has a field of its own. Empty: none yet. */
const HOST = /^([\p{L}\p{N}._-]*|[\da-f.]*:[\da-f:.]*:[\da-f:.]*)$/iu;

/** How many days may be set, and which ports: for the schemas and for what forms say. */
export const SETTING_LIMITS = {
  days: { min: 1, max: 3650 },
  port: { min: 1, max: 65_535 },
} as const;

const days = z.int().min(SETTING_LIMITS.days.min).max(SETTING_LIMITS.days.max);
const port = z.int().min(SETTING_LIMITS.port.min).max(SETTING_LIMITS.port.max);

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

const mailSettings = z
  .object({
    enabled: z.boolean(),
    host: z.string().trim().max(253).regex(HOST),
    port,
    /**
     * TLS from the first byte (port 465); otherwise STARTTLS where the server offers it, and nothing
     * without it where there is a password to be kept.
     */
    secure: z.boolean(),
    /** Empty: the server asks nobody who they are. */
    user: z.string().trim().max(254).refine(isPlain),
    password: z.string().max(200).refine(isPlain),
    /** The sender: an address, with or without a name (`Support <support@exemple.fr>`). */
    from: z
      .string()
      .trim()
      .max(254)
      .refine((from) => from === '' || isSender(from)),
  })
  // What is switched off may be half filled in.
  .refine(({ enabled, host }) => !enabled || host !== '', { path: ['host'] })
  .refine(({ enabled, from }) => !enabled || from !== '', { path: ['from'] });

const webhookSettings = z.object({
  /** Lets webhooks reach private addresses and plain http; off: public https hosts only. */
  allowInternal: z.boolean(),
});

const securitySettings = z.object({
  /** Who cannot work without a second factor. */
  secondFactor: z.enum(SECOND_FACTOR_POLICIES),
});

/** What an administrator sets for the whole desk, by section. */
export const settingsSchemas = {
  organisation: organisationSettings,
  tickets: ticketSettings,
  mail: mailSettings,
  webhooks: webhookSettings,
  security: securitySettings,
} as const;

export type Settings = { [Section in SettingsSection]: z.infer<(typeof settingsSchemas)[Section]> };
export type SettingsSection = keyof typeof settingsSchemas;

/** What holds on a desk that nobody has set up yet. */
export const DEFAULT_SETTINGS: Settings = {
  organisation: { name: 'Étape', language: 'fr' },
  tickets: { autoAssignment: 'urgent', autoCloseDays: null, attachmentRetentionDays: null },
  mail: { enabled: false, host: '', port: 587, secure: false, user: '', password: '', from: '' },
  webhooks: { allowInternal: false },
  security: { secondFactor: 'off' },
};

/** As administrators see them: the password goes in and never comes out. */
export type SettingsView = Omit<Settings, 'mail'> & {
  mail: Omit<Settings['mail'], 'password'> & {
    hasPassword: boolean;
    /** Whether the desk knows the address that mails lead to. */
    hasLinks: boolean;
  };
};

/** What the mail server answered to a test, or why it was not sent (see `readDeliveryReason`). */
export type MailTestResult = { ok: true; answer: string } | { ok: false; reason: string };

/** What everybody may know of the desk before they sign in. */
export type Welcome = {
  /** Nobody administers the desk yet: the first administrator is still to be made. */
  needed: boolean;
  organisation: Settings['organisation'];
  /** Whether a forgotten password can be mended by mail, without an administrator. */
  sendsMail: boolean;
};

/** `support@exemple.fr`, or `Support <support@exemple.fr>`. */
function isSender(from: string): boolean {
  const named = /^[^<>]*<([^<>]+)>$/.exec(from);
  return isPlain(from) && z.email().safeParse(named?.[1] ?? from).success;
}

/** One line: a line break in a header would begin another header. */
function isPlain(value: string): boolean {
  return value.isWellFormed() && !/\p{Cc}/u.test(value);
}
