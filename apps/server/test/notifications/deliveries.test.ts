import { describe, expect, test } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { bellOf, enableMail, outboxOf, tellAll, tellAndClear } from '../support/notifications.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

const MINUTE_MS = 60_000;

async function say(desk: Desk, name: 'amina' | 'marie', ticketId: number): Promise<number> {
  const api = await desk.as(name);
  const { seq } = await api.messages.send.mutate({ ticketId, body: 'Hi', commandId: commandId() });
  return seq;
}

describe('mail', () => {
  test('where no mail server is set up, none is written', async () => {
    const desk = await startDesk();
    await openTicket(desk);
    await tellAll(desk);
    expect(await outboxOf(desk, 'mail')).toEqual([]);
  });

  test('a new ticket is confirmed to whoever asked at once, and told to those who help', async () => {
    const desk = await startDesk();
    await enableMail(desk);
    const { id: ticketId } = await openTicket(desk);
    await tellAll(desk);
    const mails = await outboxOf(desk, 'mail');
    const to = async (name: 'amina' | 'marie' | 'paul' | 'ada', kind: string, delayMs: number) => ({
      payload: {
        type: 'notifications',
        userId: await desk.idOf(name),
        ticketId,
        items: [{ kind, seq: 1 }],
      },
      delayMs,
    });
    expect(mails).toHaveLength(4);
    expect(mails).toEqual(
      expect.arrayContaining([
        await to('amina', 'created', 0),
        await to('marie', 'ticket_available', MINUTE_MS),
        await to('paul', 'ticket_available', MINUTE_MS),
        await to('ada', 'ticket_available', MINUTE_MS),
      ]),
    );
  });

  test('a burst on one ticket is one mail, of which nothing is missing', async () => {
    const desk = await startDesk();
    await enableMail(desk);
    const { id: ticketId } = await takenTicket(desk);
    await tellAndClear(desk);
    const seqs = [await say(desk, 'amina', ticketId), await say(desk, 'amina', ticketId)];
    await tellAll(desk);
    seqs.push(await say(desk, 'amina', ticketId));
    await tellAll(desk);
    const items = seqs.map((seq) => ({ kind: 'message', seq }));
    const mails = await outboxOf(desk, 'mail');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.payload).toMatchObject({ ticketId, items });
    expect(mails[0]?.delayMs).toBe(MINUTE_MS);
  });

  test('what cannot wait takes along what could', async () => {
    const desk = await startDesk();
    await enableMail(desk);
    const { id: ticketId } = await takenTicket(desk);
    await tellAndClear(desk);
    await say(desk, 'marie', ticketId);
    await tellAll(desk);
    const marie = await desk.as('marie');
    await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
    await tellAll(desk);
    const [mail, ...others] = await outboxOf(desk, 'mail');
    expect(others).toEqual([]);
    expect(mail?.payload).toMatchObject({
      items: [{ kind: 'message' }, { kind: 'resolved' }],
    });
    expect(mail?.delayMs).toBeLessThan(MINUTE_MS);
  });

  test('is not written to who does not want it, while the bell rings all the same', async () => {
    const desk = await startDesk();
    await enableMail(desk);
    const { id: ticketId } = await takenTicket(desk);
    await tellAndClear(desk);
    const marie = await desk.as('marie');
    const off = { kind: 'message', enabled: false } as const;
    await marie.notifications.choices.update.mutate({ ...off, channel: 'mail' });
    await say(desk, 'amina', ticketId);
    await tellAll(desk);
    expect(await outboxOf(desk, 'mail')).toEqual([]);
    expect(await bellOf(desk, 'marie')).toHaveLength(1);
    await marie.notifications.choices.update.mutate({ ...off, channel: 'mail', enabled: true });
    await marie.notifications.choices.update.mutate({ ...off, channel: 'app' });
    await say(desk, 'amina', ticketId);
    await tellAll(desk);
    expect(await outboxOf(desk, 'mail')).toHaveLength(1);
    expect(await bellOf(desk, 'marie')).toEqual([expect.objectContaining({ count: 1 })]);
  });
});

describe('push', () => {
  test('goes to whoever has a browser for it, with how much there is unread', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    await tellAndClear(desk);
    await say(desk, 'amina', ticketId);
    await tellAll(desk);
    expect(await outboxOf(desk, 'push')).toEqual([]);
    const marie = await desk.as('marie');
    await marie.push.subscribe.mutate({
      endpoint: 'https://push.example/1',
      keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) },
    });
    const seq = await say(desk, 'amina', ticketId);
    await tellAll(desk);
    const userId = await desk.idOf('marie');
    expect(await outboxOf(desk, 'push')).toEqual([
      {
        payload: { subscriptionId: 1, userId, ticketId, kind: 'message', seq, count: 2 },
        delayMs: 0,
      },
    ]);
  });
});

describe('webhooks', () => {
  async function addWebhook(
    desk: Desk,
    name: string,
    { tickets, categories, active = 1 }: WebhookFacts,
  ): Promise<number> {
    const { id } = await desk.app.db.write
      .insertInto('webhooks')
      .values({
        name,
        service: 'slack',
        url: 'https://hooks.test/1',
        tickets,
        category_ids: categories === undefined ? null : JSON.stringify(categories),
        active,
        created_at: desk.app.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  }

  type WebhookFacts = { tickets: 'all' | 'urgent'; categories?: number[]; active?: 0 | 1 };

  test('tell what they are set to: new tickets, urgent ones, of some categories', async () => {
    const desk = await startDesk();
    const all = await addWebhook(desk, 'All', { tickets: 'all' });
    const urgent = await addWebhook(desk, 'Urgent', { tickets: 'urgent' });
    await addWebhook(desk, 'Others', { tickets: 'all', categories: [1, 2] });
    const network = await addWebhook(desk, 'Network', { tickets: 'all', categories: [3] });
    await addWebhook(desk, 'Off', { tickets: 'all', active: 0 });
    const calm = await openTicket(desk, 'amina', { categoryId: 3 });
    await tellAll(desk);
    const told = async () => (await outboxOf(desk, 'webhook')).map(({ payload }) => payload);
    const calls = (ticketId: number, reason: string, ids: number[]) =>
      ids.map((webhookId) => ({ webhookId, ticketId, reason }));
    expect(await told()).toEqual(calls(calm.id, 'new', [all, network]));
    await tellAndClear(desk);
    const ada = await desk.as('ada');
    await ada.tickets.update.mutate({ ticketId: calm.id, priority: 'urgent' });
    await tellAll(desk);
    expect(await told()).toEqual(calls(calm.id, 'urgent', [all, urgent, network]));
    await tellAndClear(desk);
    await ada.tickets.update.mutate({ ticketId: calm.id, priority: 'critical' });
    const other = await openTicket(desk, 'amina', { categoryId: 4, priority: 'critical' });
    await tellAll(desk);
    expect(await told()).toEqual(calls(other.id, 'urgent', [all, urgent]));
  });
});
