import type { AdminValues } from '@etape/shared/admin-log';
import { DomainError } from '@etape/shared/errors';
import { type Actor, ROLES } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import { isSecondFactorRequired } from '@etape/shared/second-factor';
import type { Settings, SettingsSection, SettingsView } from '@etape/shared/settings';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import { reopenSockets } from '../auth/session-service.ts';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { type Tx, transact } from '../db/transaction.ts';
import {
  findSecondFactor,
  listWithoutSecondFactor,
} from '../second-factors/second-factor-queries.ts';
import { getSettings } from './settings-queries.ts';
import { saveSettings } from './settings-store.ts';

/** Everything that is set, but for secrets. Throws `forbidden`. */
export async function readSettings(ctx: AppContext, actor: Actor): Promise<SettingsView> {
  requireManager(actor);
  return viewSettings(ctx, ctx.db.read);
}

/** Sets one section as a whole, effective at once, and says so in the log. Throws `forbidden`. */
export async function updateSettings<Section extends Exclude<SettingsSection, 'mail' | 'security'>>(
  ctx: AppContext,
  actor: Actor,
  { section, value }: { section: Section; value: Settings[Section] & AdminValues },
): Promise<SettingsView> {
  requireManager(actor);
  return transact(ctx, async (tx) => {
    const before: AdminValues = { ...(await getSettings(tx.db, section)) };
    await saveSettings(tx, section, value);
    await record(tx, actor, { section, before, after: value });
    return viewSettings(ctx, tx.db);
  });
}

/**
 * The same for mail. An empty password keeps the one that is there, unless it would be shown to
 * another server: then it is asked for anew. Throws `forbidden` or `validation` (`password`).
 */
export async function updateMailSettings(
  ctx: AppContext,
  actor: Actor,
  input: Settings['mail'],
): Promise<SettingsView> {
  requireManager(actor);
  return transact(ctx, async (tx) => {
    const { password: known, ...before } = await getSettings(tx.db, 'mail');
    const { password: given, ...after } = input;
    const kept = after.user === '' ? '' : known;
    if (given === '' && kept !== '' && after.host !== before.host) {
      throw new DomainError('validation', { fields: { password: 'required' } });
    }
    const password = after.user === '' ? '' : given || kept;
    await saveSettings(tx, 'mail', { ...after, password });
    // That it is another one is worth knowing; what it is stays out of the log.
    await record(tx, actor, {
      section: 'mail',
      before: { ...before, passwordChanged: false },
      after: { ...after, passwordChanged: password !== known },
    });
    return viewSettings(ctx, tx.db);
  });
}

/**
 * The same for security. Whoever is held to a second factor from now on is so at once, in what is open
 * too. Throws `forbidden` or `validation` (`secondFactor`: whoever asks it of others must have one).
 */
export async function updateSecuritySettings(
  ctx: AppContext,
  actor: Actor,
  value: Settings['security'],
): Promise<SettingsView> {
  requireManager(actor);
  return transact(ctx, async (tx) => {
    const before = await getSettings(tx.db, 'security');
    const required = ROLES.filter((role) => isSecondFactorRequired(value.secondFactor, role));
    if (required.includes(actor.role) && (await findSecondFactor(tx.db, actor.id)) === null) {
      throw new DomainError('validation', { fields: { secondFactor: 'not_available' } });
    }
    await saveSettings(tx, 'security', value);
    for (const userId of await listWithoutSecondFactor(tx.db, required)) {
      reopenSockets(ctx, tx, userId);
    }
    await record(tx, actor, { section: 'security', before, after: value });
    return viewSettings(ctx, tx.db);
  });
}

/** Changes some fields of a section without asking who wants it: for the demo and the command line. */
export async function presetSettings<Section extends SettingsSection>(
  ctx: AppContext,
  section: Section,
  patch: Partial<Settings[Section]>,
): Promise<void> {
  await transact(ctx, async (tx) => {
    await saveSettings(tx, section, { ...(await getSettings(tx.db, section)), ...patch });
  });
}

function requireManager(actor: Actor): void {
  if (!canOnDesk(actor, 'settings.manage')) throw new DomainError('forbidden');
}

async function viewSettings({ publicUrl }: AppContext, db: Db): Promise<SettingsView> {
  const { password, ...mail } = await getSettings(db, 'mail');
  return {
    organisation: await getSettings(db, 'organisation'),
    tickets: await getSettings(db, 'tickets'),
    mail: { ...mail, hasPassword: password !== '', hasLinks: publicUrl !== null },
    webhooks: await getSettings(db, 'webhooks'),
    security: await getSettings(db, 'security'),
  };
}

type Change = { section: SettingsSection; before: AdminValues; after: AdminValues };

/** Saved as it was: nothing has happened. */
async function record(tx: Tx, actor: Actor, { section, before, after }: Change): Promise<void> {
  if (Object.keys(after).every((name) => after[name] === before[name])) return;
  await recordAdminAction(tx, {
    actor,
    action: 'settings_changed',
    subject: { type: 'settings', id: section, label: section },
    before,
    after,
  });
}
