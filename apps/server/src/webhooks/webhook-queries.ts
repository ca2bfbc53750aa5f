import type { WebhookView } from '@etape/shared/webhooks';
import type { Selectable } from 'kysely';
import { toIso } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import type { WebhookTable } from '../db/tables/notifications-tables.ts';

export type WebhookRow = Selectable<WebhookTable>;

export async function findWebhook(db: Db, id: number): Promise<WebhookRow | null> {
  const row = await db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? null;
}

export async function listWebhookRows(db: Db): Promise<WebhookRow[]> {
  return db.selectFrom('webhooks').selectAll().orderBy('name').orderBy('id').execute();
}

/** The names of those of these webhooks that there still are. */
export async function findWebhookNames(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('webhooks')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export function toWebhookView(row: WebhookRow): WebhookView {
  return {
    id: row.id,
    name: row.name,
    service: row.service,
    host: new URL(row.url).host,
    tickets: row.tickets,
    categoryIds: readCategoryIds(row),
    active: row.active === 1,
    createdAt: toIso(row.created_at),
  };
}

function readCategoryIds({ category_ids }: WebhookRow): number[] | null {
  // The boundary: written by this domain alone, from a parsed input.
  return category_ids === null ? null : (JSON.parse(category_ids) as number[]);
}
