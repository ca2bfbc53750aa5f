import type {
  DeliveryCounts,
  DeliveryPage,
  DeliveryRecipient,
  DeliveryStatus,
  DeliveryView,
} from '@etape/shared/deliveries';
import type { ListDeliveriesInput } from '@etape/shared/delivery-schemas';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import { toIso } from '../clock.ts';
import type { Db } from '../db/schema.ts';
import type { OutboxTable } from '../db/tables/notifications-tables.ts';
import { findPeople } from '../people/people-queries.ts';
import { findWebhookNames } from '../webhooks/webhook-queries.ts';

type OutboxRow = Selectable<OutboxTable>;

/** Newest first: those that wait by when they were written, the others by when they were finished. */
export async function listDeliveries(
  db: Db,
  { status, channel, cursor, limit }: ListDeliveriesInput,
): Promise<DeliveryPage> {
  const column = status === 'waiting' ? 'created_at' : 'finished_at';
  let query = db.selectFrom('outbox').selectAll().orderBy(column, 'desc').orderBy('id', 'desc');
  if (status === 'waiting') query = query.where('finished_at', 'is', null);
  else query = query.where('status', '=', status);
  if (channel !== undefined) query = query.where('topic', '=', channel);
  if (cursor != null) {
    const { at, id } = readCursor(cursor);
    query = query.where((eb) =>
      eb.or([eb(column, '<', at), eb.and([eb(column, '=', at), eb('id', '<', id)])]),
    );
  }
  const rows = await query.limit(limit + 1).execute();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await toViews(db, page),
    nextCursor: rows.length > page.length && last ? `${last[column]}-${last.id}` : null,
  };
}

export async function countDeliveries(db: Db): Promise<DeliveryCounts> {
  const count = (query: ReturnType<typeof selectCount>) => query.executeTakeFirstOrThrow();
  const waiting = await count(selectCount(db).where('finished_at', 'is', null));
  const dead = await count(selectCount(db).where('status', '=', 'dead'));
  return { waiting: Number(waiting.count), dead: Number(dead.count) };
}

/** To whom each of these goes. Nothing else of what they hold leaves this file. */
export async function findRecipients(
  db: Db,
  rows: readonly Pick<OutboxRow, 'id' | 'payload'>[],
): Promise<Map<string, DeliveryRecipient>> {
  const targets = rows.map((row) => ({ id: row.id, ...readTarget(row) }));
  const people = await findPeople(db, defined(targets.map(({ userId }) => userId)));
  const webhooks = await findWebhookNames(db, defined(targets.map(({ webhookId }) => webhookId)));
  const recipients = new Map<string, DeliveryRecipient>();
  for (const { id, userId, webhookId } of targets) {
    const person = userId === undefined ? undefined : people.get(userId);
    const name = webhookId === undefined ? undefined : webhooks.get(webhookId);
    if (person !== undefined) recipients.set(id, { type: 'person', person });
    else if (name !== undefined) recipients.set(id, { type: 'webhook', name });
  }
  return recipients;
}

async function toViews(db: Db, rows: readonly OutboxRow[]): Promise<DeliveryView[]> {
  const recipients = await findRecipients(db, rows);
  return rows.map((row) => ({
    id: row.id,
    channel: row.topic,
    status: toStatus(row),
    recipient: recipients.get(row.id) ?? null,
    ticketId: readTarget(row).ticketId ?? null,
    attempts: row.attempts,
    createdAt: toIso(row.created_at),
    dueAt: row.status === 'pending' ? toIso(row.due_at) : null,
    finishedAt: row.finished_at === null ? null : toIso(row.finished_at),
    reason: row.last_error,
  }));
}

function toStatus({ status }: OutboxRow): DeliveryStatus {
  return status === 'dead' || status === 'sent' ? status : 'waiting';
}

const targetSchema = z
  .object({ userId: z.int(), webhookId: z.int(), ticketId: z.int() })
  .partial()
  .catch({});

function readTarget({ payload }: Pick<OutboxRow, 'payload'>) {
  return targetSchema.parse(JSON.parse(payload));
}

function selectCount(db: Db) {
  return db.selectFrom('outbox').select((eb) => eb.fn.countAll().as('count'));
}

function readCursor(cursor: string): { at: number; id: string } {
  const dash = cursor.indexOf('-');
  return { at: Number(cursor.slice(0, dash)), id: cursor.slice(dash + 1) };
}

function defined(ids: (number | undefined)[]): number[] {
  return ids.filter((id) => id !== undefined);
}
