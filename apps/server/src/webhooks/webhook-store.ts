import type { CreateWebhookInput } from '@etape/shared/webhook-schemas';
import type { Tx } from '../db/transaction.ts';

export type WebhookPatch = Partial<CreateWebhookInput>;

export async function insertWebhook(tx: Tx, input: CreateWebhookInput): Promise<number> {
  const { name, service, url, tickets, categoryIds, active } = input;
  const { id } = await tx.db
    .insertInto('webhooks')
    .values({
      name,
      service,
      url,
      tickets,
      category_ids: toText(categoryIds),
      active: active ? 1 : 0,
      created_at: tx.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function patchWebhook(tx: Tx, id: number, patch: WebhookPatch): Promise<void> {
  const { categoryIds, active, ...rest } = patch;
  const columns = {
    ...rest,
    ...(categoryIds === undefined ? {} : { category_ids: toText(categoryIds) }),
    ...(active === undefined ? {} : { active: active ? (1 as const) : (0 as const) }),
  };
  if (Object.keys(columns).length === 0) return;
  await tx.db.updateTable('webhooks').set(columns).where('id', '=', id).execute();
}

export async function removeWebhook(tx: Tx, id: number): Promise<void> {
  await tx.db.deleteFrom('webhooks').where('id', '=', id).execute();
}

function toText(categoryIds: number[] | null): string | null {
  return categoryIds === null ? null : JSON.stringify(categoryIds);
}
