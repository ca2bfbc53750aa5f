import type { AdminValues } from '@etape/shared/admin-log';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import type { CreateWebhookInput, UpdateWebhookInput } from '@etape/shared/webhook-schemas';
import type { WebhookList, WebhookView } from '@etape/shared/webhooks';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import { findCategoryNames } from '../categories/category-queries.ts';
import type { AppContext } from '../context.ts';
import type { Db } from '../db/schema.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { isAddressAllowed } from '../outgoing/outgoing-address.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { findWebhook, listWebhookRows, toWebhookView, type WebhookRow } from './webhook-queries.ts';
import { insertWebhook, patchWebhook, removeWebhook, type WebhookPatch } from './webhook-store.ts';

/** All webhooks by name. Throws `forbidden`. */
export async function listWebhooks(ctx: AppContext, actor: Actor): Promise<WebhookList> {
  requireManager(actor);
  const rows = await listWebhookRows(ctx.db.read);
  const { allowInternal } = await getSettings(ctx.db.read, 'webhooks');
  return { webhooks: rows.map(toWebhookView), allowInternal, hasLinks: ctx.publicUrl !== null };
}

/** Throws `forbidden` or `validation` (`name` taken, `url` or `categoryIds` not available). */
export async function createWebhook(
  ctx: AppContext,
  actor: Actor,
  input: CreateWebhookInput,
): Promise<WebhookView> {
  requireManager(actor);
  return transact(ctx, async (tx) => {
    await checkChoices(tx.db, input, null);
    const row = await getWebhook(tx.db, await insertWebhook(tx, input));
    const after = await toLogValues(tx.db, row);
    await record(tx, { actor, action: 'webhook_created', row, after });
    return toWebhookView(row);
  });
}

/** Throws `forbidden`, `not_found`, or `validation` as for a new one. */
export async function updateWebhook(
  ctx: AppContext,
  actor: Actor,
  { webhookId, ...input }: UpdateWebhookInput,
): Promise<WebhookView> {
  requireManager(actor);
  return transact(ctx, async (tx) => {
    const before = await getWebhook(tx.db, webhookId);
    await checkChoices(tx.db, input, webhookId);
    await patchWebhook(tx, webhookId, dropUndefined(input));
    const row = await getWebhook(tx.db, webhookId);
    await record(tx, {
      actor,
      action: 'webhook_updated',
      row,
      before: await toLogValues(tx.db, before),
      after: {
        ...(await toLogValues(tx.db, row)),
        // The host may be the same and the channel another one.
        ...(row.url === before.url ? {} : { addressReplaced: true }),
      },
    });
    return toWebhookView(row);
  });
}

/** What still waits for it becomes a dead letter. Throws `forbidden` or `not_found`. */
export async function deleteWebhook(
  ctx: AppContext,
  actor: Actor,
  webhookId: number,
): Promise<void> {
  requireManager(actor);
  await transact(ctx, async (tx) => {
    const row = await getWebhook(tx.db, webhookId);
    const before = await toLogValues(tx.db, row);
    await removeWebhook(tx, webhookId);
    await record(tx, { actor, action: 'webhook_deleted', row, before });
  });
}

export function requireManager(actor: Actor): void {
  if (!canOnDesk(actor, 'settings.manage')) throw new DomainError('forbidden');
}

export async function getWebhook(db: Db, id: number): Promise<WebhookRow> {
  const row = await findWebhook(db, id);
  if (row === null) throw new DomainError('not_found');
  return row;
}

async function checkChoices(
  db: Db,
  { name, url, categoryIds }: Partial<CreateWebhookInput> | Omit<UpdateWebhookInput, 'webhookId'>,
  ownId: number | null,
): Promise<void> {
  const rows = await listWebhookRows(db);
  if (name !== undefined && rows.some((row) => row.name === name && row.id !== ownId)) {
    throw new DomainError('validation', { fields: { name: 'taken' } });
  }
  const { allowInternal } = await getSettings(db, 'webhooks');
  if (url !== undefined && !isAddressAllowed(new URL(url), allowInternal)) {
    throw new DomainError('validation', { fields: { url: 'not_available' } });
  }
  if (categoryIds == null) return;
  const found = await findCategoryNames(db, categoryIds);
  if (found.size !== new Set(categoryIds).size) {
    throw new DomainError('validation', { fields: { categoryIds: 'not_available' } });
  }
}

function dropUndefined(input: Omit<UpdateWebhookInput, 'webhookId'>): WebhookPatch {
  // What an input leaves out arrives as undefined; a patch has no such field.
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

type Entry = {
  actor: Actor;
  action: 'webhook_created' | 'webhook_updated' | 'webhook_deleted';
  row: WebhookRow;
  before?: AdminValues;
  after?: AdminValues;
};

async function record(tx: Tx, { row, ...entry }: Entry): Promise<void> {
  const subject = { type: 'webhook', id: row.id, label: row.name } as const;
  await recordAdminAction(tx, { ...entry, subject });
}

/** Of the address only the host: the rest is a secret. */
async function toLogValues(db: Db, row: WebhookRow): Promise<AdminValues> {
  const { name, service, host, tickets, categoryIds, active } = toWebhookView(row);
  const categories = await findCategoryNames(db, categoryIds ?? []);
  return {
    name,
    service,
    host,
    tickets,
    categories: categoryIds === null ? null : [...categories.values()].join(', '),
    active,
  };
}
