import { DomainError } from '@etape/shared/errors';
import type { UpdateChoiceInput } from '@etape/shared/notification-schemas';
import { channelsFor, kindsFor, type NotificationChoices } from '@etape/shared/notifications';
import type { Actor } from '@etape/shared/people';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { transact } from '../db/transaction.ts';
import { findSubscriptionsOf } from '../push/subscription-queries.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { saveChoice } from './notification-store.ts';
import { findWants } from './recipients-queries.ts';

/** What this person is told and how, for every kind that there is for their role. */
export async function getChoices(
  ctx: AppContext,
  actor: Actor,
  db: Db = ctx.db.read,
): Promise<NotificationChoices> {
  const wants = await findWants(db, [actor.id]);
  const { enabled: mail } = await getSettings(db, 'mail');
  const browsers = await findSubscriptionsOf(db, [actor.id], ctx.clock.now());
  return {
    kinds: kindsFor(actor.role).map((kind) => ({
      kind,
      channels: Object.fromEntries(
        channelsFor(kind).map((channel) => [channel, wants(actor.id, kind, channel)]),
      ),
    })),
    available: { mail, push: browsers.has(actor.id) },
  };
}

/**
 * Switches one channel of one kind on or off. Throws `validation` (`kind`, `channel`) where there is
 * no such choice for this person.
 */
export async function updateChoice(
  ctx: AppContext,
  actor: Actor,
  { kind, channel, enabled }: UpdateChoiceInput,
): Promise<NotificationChoices> {
  if (!kindsFor(actor.role).includes(kind)) {
    throw new DomainError('validation', { fields: { kind: 'not_available' } });
  }
  if (!channelsFor(kind).includes(channel)) {
    throw new DomainError('validation', { fields: { channel: 'not_available' } });
  }
  return transact(ctx, async (tx) => {
    await saveChoice(tx, { userId: actor.id, kind, channel, on: enabled });
    return getChoices(ctx, actor, tx.db);
  });
}
