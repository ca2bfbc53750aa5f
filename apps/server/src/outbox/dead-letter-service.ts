import type { DeliveryCounts, DeliveryPage } from '@etape/shared/deliveries';
import type { DeadLettersInput, ListDeliveriesInput } from '@etape/shared/delivery-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Actor } from '@etape/shared/people';
import { canOnDesk } from '@etape/shared/permissions';
import { recordAdminAction } from '../admin-log/admin-log-service.ts';
import type { AppContext } from '../context.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { countDeliveries, findRecipients, listDeliveries } from './delivery-queries.ts';
import { removeDead, reviveDead } from './outbox-store.ts';
import type { OutboxTopic } from './outbox-topics.ts';

/** A page of what waits, was given up on, or was sent of late. Throws `forbidden`. */
export async function readDeliveries(
  ctx: AppContext,
  actor: Actor,
  input: ListDeliveriesInput,
): Promise<DeliveryPage> {
  requireManager(actor);
  return listDeliveries(ctx.db.read, input);
}

/** Throws `forbidden`. */
export async function readDeliveryCounts(ctx: AppContext, actor: Actor): Promise<DeliveryCounts> {
  requireManager(actor);
  return countDeliveries(ctx.db.read);
}

/** Sends a dead letter once more. Throws `forbidden`, or `not_found` where it is not dead. */
export async function retryDelivery(ctx: AppContext, actor: Actor, id: string): Promise<void> {
  requireManager(actor);
  await transact(ctx, async (tx) => {
    await recordOne(tx, { actor, action: 'delivery_retried', id });
    await reviveDead(tx.db, { id }, tx.now);
    tx.onCommit(() => ctx.outbox.wake());
  });
}

/** The same for all of them; returns how many. Throws `forbidden`. */
export async function retryDeliveries(
  ctx: AppContext,
  actor: Actor,
  { channel }: DeadLettersInput,
): Promise<number> {
  requireManager(actor);
  return transact(ctx, async (tx) => {
    const count = await reviveDead(tx.db, { topic: channel }, tx.now);
    await recordMany(tx, { actor, action: 'delivery_retried', count, channel });
    tx.onCommit(() => ctx.outbox.wake());
    return count;
  });
}

/** Takes a dead letter away for good. Throws `forbidden`, or `not_found` where it is not dead. */
export async function discardDelivery(ctx: AppContext, actor: Actor, id: string): Promise<void> {
  requireManager(actor);
  await transact(ctx, async (tx) => {
    await recordOne(tx, { actor, action: 'delivery_discarded', id });
    await removeDead(tx.db, { id });
  });
}

/** The same for all of them; returns how many. Throws `forbidden`. */
export async function discardDeliveries(
  ctx: AppContext,
  actor: Actor,
  { channel }: DeadLettersInput,
): Promise<number> {
  requireManager(actor);
  return transact(ctx, async (tx) => {
    const count = await removeDead(tx.db, { topic: channel });
    await recordMany(tx, { actor, action: 'delivery_discarded', count, channel });
    return count;
  });
}

function requireManager(actor: Actor): void {
  if (!canOnDesk(actor, 'deliveries.manage')) throw new DomainError('forbidden');
}

type Act = { actor: Actor; action: 'delivery_retried' | 'delivery_discarded' };

async function recordOne(tx: Tx, { actor, action, id }: Act & { id: string }): Promise<void> {
  const row = await tx.db
    .selectFrom('outbox')
    .select(['id', 'topic', 'payload', 'last_error'])
    .where('id', '=', id)
    .where('status', '=', 'dead')
    .executeTakeFirst();
  if (row === undefined) throw new DomainError('not_found');
  const recipient = (await findRecipients(tx.db, [row])).get(id);
  const label =
    recipient?.type === 'person'
      ? `${recipient.person.firstName} ${recipient.person.lastName}`
      : (recipient?.name ?? row.topic);
  await recordAdminAction(tx, {
    actor,
    action,
    subject: { type: 'delivery', id, label },
    before: { channel: row.topic, reason: row.last_error },
  });
}

type Many = Act & { count: number; channel: OutboxTopic | undefined };

async function recordMany(tx: Tx, { actor, action, count, channel }: Many): Promise<void> {
  if (count === 0) return;
  await recordAdminAction(tx, {
    actor,
    action,
    subject: { type: 'delivery', label: `× ${count}` },
    before: { channel: channel ?? null, count },
  });
}
