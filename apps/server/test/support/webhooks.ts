import type { CreateWebhookInput } from '@etape/shared/webhook-schemas';
import { expect } from 'vitest';
import { transact } from '../../src/db/transaction.ts';
import { enqueueDelivery } from '../../src/outbox/outbox-service.ts';
import { presetSettings } from '../../src/settings/settings-service.ts';
import type { Desk } from './desk.ts';
import { type Receiver, startReceiver } from './receiver.ts';

export const WEBHOOK: CreateWebhookInput = {
  name: 'Support',
  service: 'slack',
  url: 'https://hooks.slack.com/services/T0/B0/secret',
  tickets: 'all',
  categoryIds: null,
  active: true,
};

/** Lets the desk call this machine, and a webhook that leads to a receiver here. */
export async function receivingWebhook(
  desk: Desk,
  input: Partial<CreateWebhookInput> = {},
): Promise<{ receiver: Receiver; webhookId: number }> {
  const receiver = await startReceiver();
  await presetSettings(desk.app, 'webhooks', { allowInternal: true });
  const ada = await desk.as('ada');
  const url = `${receiver.origin}/services/T0/B0/secret`;
  const { id } = await ada.webhooks.create.mutate({ ...WEBHOOK, url, ...input });
  return { receiver, webhookId: id };
}

/** Puts into the outbox what a new ticket puts there. */
export function tellWebhook(
  desk: Desk,
  payload: { webhookId: number; ticketId: number; reason: 'new' | 'urgent' },
): Promise<void> {
  return transact(desk.app, (tx) => enqueueDelivery(desk.app, tx, { topic: 'webhook', payload }));
}

/** What became of everything in the outbox, oldest first. */
export async function outboxOf(desk: Desk, topic: 'mail' | 'push' | 'webhook') {
  return desk.app.db.read
    .selectFrom('outbox')
    .select(['id', 'status', 'attempts', 'last_error'])
    .where('topic', '=', topic)
    .orderBy('created_at')
    .execute();
}

/** The same once nothing waits any longer. */
export async function settledOutboxOf(desk: Desk, topic: 'mail' | 'push' | 'webhook') {
  await expect
    .poll(async () => (await outboxOf(desk, topic)).map(({ status }) => status), {
      timeout: 20_000,
    })
    .not.toEqual(expect.arrayContaining([expect.stringMatching(/pending|sending/)]));
  return outboxOf(desk, topic);
}
