import { expect, test } from 'vitest';
import { startBackground } from '../../src/create-context.ts';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { openTicket } from '../support/tickets.ts';
import { receivingWebhook, settledOutboxOf, tellWebhook, WEBHOOK } from '../support/webhooks.ts';

const PUBLIC_URL = 'https://desk.example';
const TITLE = 'Écran <!channel> & [ici](https://evil.example) *noir*';

function linkedDesk(pausesMs: number[] = []): Promise<Desk> {
  return startDesk({ http: { publicUrl: PUBLIC_URL }, outboxPausesMs: pausesMs });
}

test('Slack is told in its own markup, with nothing of the title taken as such', async () => {
  const desk = await linkedDesk();
  const { receiver, webhookId } = await receivingWebhook(desk);
  const { id } = await openTicket(desk, 'amina', { title: TITLE, priority: 'critical' });
  await tellWebhook(desk, { webhookId, ticketId: id, reason: 'urgent' });
  await desk.app.outbox.start();
  const [request] = await receiver.received.until((all) => all.length === 1, 'the message');
  expect(request?.url).toBe('/services/T0/B0/secret');
  expect(request?.headers['content-type']).toContain('application/json');
  const title = 'Écran &lt;!channel&gt; &amp; [ici](https://evil.example) *noir*';
  expect(JSON.parse(String(request?.body))).toMatchObject({
    text: `Ticket urgent #${id} – ${title}`,
    blocks: [
      { text: { text: `*Ticket urgent #${id}*\n<${PUBLIC_URL}/tickets/${id}|${title}>` } },
      { fields: [{ text: '*Priorité*\nCritique' }, { text: '*Catégorie*\nRéseau et VPN' }] },
    ],
  });
});

test('Teams is told by a card, in the language of the organisation', async () => {
  const desk = await linkedDesk();
  await presetSettings(desk.app, 'organisation', { language: 'en' });
  const { receiver, webhookId } = await receivingWebhook(desk, { service: 'teams' });
  const { id } = await openTicket(desk, 'amina', { title: TITLE });
  receiver.answer({ status: 202 });
  await tellWebhook(desk, { webhookId, ticketId: id, reason: 'new' });
  await desk.app.outbox.start();
  const [request] = await receiver.received.until((all) => all.length === 1, 'the message');
  const body = String(request?.body);
  expect(JSON.parse(body)).toMatchObject({
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          body: [
            { inlines: [{ text: `New ticket #${id}` }] },
            { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: TITLE }] },
            { inlines: [{ text: 'Priority ' }, { text: 'Normal' }] },
            { inlines: [{ text: 'Category ' }, { text: 'Réseau et VPN' }] },
          ],
          actions: [{ type: 'Action.OpenUrl', url: `${PUBLIC_URL}/tickets/${id}` }],
        },
      },
    ],
  });
  // A text block would read the title as Markdown.
  expect(body).not.toContain('"TextBlock"');
});

test('a new ticket is told of by itself, in the transaction that tells everybody', async () => {
  const desk = await linkedDesk();
  const { receiver } = await receivingWebhook(desk);
  const urgent = await receivingWebhook(desk, { name: 'Urgent', tickets: 'urgent' });
  await startBackground(desk.app);
  const { id: quiet } = await openTicket(desk);
  const { id: loud } = await openTicket(desk, 'amina', { priority: 'urgent' });
  await urgent.receiver.received.until((all) => all.length === 1, 'the urgent one');
  await receiver.received.until((all) => all.length === 2, 'both tickets');
  expect(String(urgent.receiver.received.items[0]?.body)).toContain(`Ticket urgent #${loud}`);
  const headings = receiver.received.items.map(
    ({ body }) => /[NT][a-z]+ [a-z]+ #\d+/.exec(String(body))?.[0],
  );
  expect(new Set(headings)).toEqual(
    new Set([`Nouveau ticket #${quiet}`, `Ticket urgent #${loud}`]),
  );
});

test('a receiver that is down gets the message later, with the same id', async () => {
  const desk = await startDesk({ outboxPausesMs: [1, 1, 1, 1] });
  const { receiver, webhookId } = await receivingWebhook(desk);
  receiver.answer({ status: 503 }, 'break', { status: 429 }, { status: 200 });
  const { id: ticketId } = await openTicket(desk);
  await tellWebhook(desk, { webhookId, ticketId, reason: 'new' });
  await desk.app.outbox.start();
  const requests = await receiver.received.until((all) => all.length === 4, 'four attempts');
  const [row] = await settledOutboxOf(desk, 'webhook');
  expect(row).toMatchObject({ status: 'sent', attempts: 4 });
  expect(new Set(requests.map(({ headers }) => headers['x-delivery-id']))).toEqual(
    new Set([row?.id]),
  );
  // Without a public address there is no link to give.
  expect(String(requests[0]?.body)).not.toContain('/tickets/');
});

test.each([
  [{ status: 404, text: 'no_service' }, 'HTTP 404 no_service'],
  [{ status: 302, headers: { location: 'http://127.0.0.1/' } }, 'redirected'],
])('a refusal for good is a dead letter at once: %j', async (answer, reason) => {
  const desk = await startDesk({ outboxPausesMs: [1, 1] });
  const { receiver, webhookId } = await receivingWebhook(desk);
  receiver.answer(answer);
  const { id: ticketId } = await openTicket(desk);
  await tellWebhook(desk, { webhookId, ticketId, reason: 'new' });
  await desk.app.outbox.start();
  expect(await settledOutboxOf(desk, 'webhook')).toMatchObject([
    { status: 'dead', attempts: 1, last_error: reason },
  ]);
});

test('a webhook that is off, gone or no longer allowed sends nothing', async () => {
  const desk = await startDesk({ outboxPausesMs: [] });
  const { receiver, webhookId } = await receivingWebhook(desk);
  const off = await receivingWebhook(desk, { name: 'Off', active: false });
  const { id: ticketId } = await openTicket(desk);
  await presetSettings(desk.app, 'webhooks', { allowInternal: false });
  for (const target of [webhookId, off.webhookId, 999]) {
    await tellWebhook(desk, { webhookId: target, ticketId, reason: 'new' });
  }
  await desk.app.outbox.start();
  const rows = await settledOutboxOf(desk, 'webhook');
  expect(new Set(rows.map(({ last_error }) => last_error))).toEqual(
    new Set(['address_refused', 'webhook_gone', 'webhook_off']),
  );
  expect([...receiver.received.items, ...off.receiver.received.items]).toEqual([]);
});

test('a test says whether the channel was reached, and why not', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const { receiver, webhookId } = await receivingWebhook(desk, { active: false });
  expect(await ada.webhooks.test.mutate({ webhookId })).toEqual({ ok: true });
  expect(String(receiver.received.items[0]?.body)).toContain('Message d’essai');
  receiver.answer({ status: 403, text: 'invalid_token' });
  expect(await ada.webhooks.test.mutate({ webhookId })).toEqual({
    ok: false,
    reason: 'HTTP 403 invalid_token',
  });
  await presetSettings(desk.app, 'webhooks', { allowInternal: false });
  expect(await ada.webhooks.test.mutate({ webhookId })).toEqual({
    ok: false,
    reason: 'address_refused',
  });
  const url = 'https://localhost/x';
  const { id } = await ada.webhooks.create.mutate({ ...WEBHOOK, name: 'House', url });
  expect(await ada.webhooks.test.mutate({ webhookId: id })).toEqual({
    ok: false,
    reason: 'address_refused',
  });
});
