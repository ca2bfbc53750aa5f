import { DEFAULT_SETTINGS } from '@etape/shared/settings';
import { expect, test } from 'vitest';
import { startBackground } from '../../src/create-context.ts';
import { emailOf } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { type Answering, startMailServer } from '../support/mail-server.ts';
import { mailsTo, orderLink, PUBLIC_URL, setMailServer } from '../support/mails.ts';
import { bellOf } from '../support/notifications.ts';
import { openTicket } from '../support/tickets.ts';
import { outboxOf, receivingWebhook, settledOutboxOf } from '../support/webhooks.ts';

/** Does not wait between attempts, of which there are so many. */
function startImpatientDesk(attempts: number): Promise<Desk> {
  const outboxPausesMs = Array.from({ length: attempts - 1 }, () => 1);
  return startDesk({ outboxPausesMs, http: { publicUrl: PUBLIC_URL }, quietMs: 0 });
}

test('while the mail server is down nothing is lost; then everything arrives, once', async () => {
  const desk = await startImpatientDesk(100_000);
  const gone = await startMailServer();
  await gone.stop();
  await setMailServer(desk, gone);
  for (const name of ['karim', 'amina', 'marie'] as const) {
    await orderLink(desk, name, 'password_reset');
  }
  await desk.app.outbox.start();
  await expect
    .poll(async () => (await outboxOf(desk, 'mail')).map(({ last_error }) => last_error))
    .toEqual(Array.from({ length: 3 }, () => 'connection_refused'));

  const back = await startMailServer({ port: gone.port });
  const rows = await settledOutboxOf(desk, 'mail');
  expect(rows.map(({ status }) => status)).toEqual(['sent', 'sent', 'sent']);
  const arrived = back.arrived.items;
  expect(arrived).toHaveLength(3);
  expect(new Set(arrived.map(({ to }) => to.join()))).toEqual(
    new Set([emailOf('amina'), emailOf('karim'), emailOf('marie')]),
  );
  const ids = arrived.map(({ mail }) => mail.messageId);
  expect(new Set(ids)).toEqual(new Set(rows.map(({ id }) => `<${id}@desk.test>`)));
});

test('a passing refusal is tried again under the same name', async () => {
  const desk = await startImpatientDesk(6);
  const server = await startMailServer();
  await setMailServer(desk, server);
  const at = (stage: 'connect' | 'sender' | 'recipient' | 'data') => ({
    code: 451,
    text: '4.3.0 Later',
    at: stage,
  });
  server.answer(at('connect'), at('sender'), at('recipient'), at('data'));
  await orderLink(desk, 'karim', 'password_reset');
  await desk.app.outbox.start();
  const [arrived] = await mailsTo({ server }, emailOf('karim'));
  const [row] = await settledOutboxOf(desk, 'mail');
  expect(row).toMatchObject({ status: 'sent', attempts: 5 });
  expect(arrived?.mail.messageId).toBe(`<${row?.id}@desk.test>`);
});

test.each<Answering>([
  { code: 550, text: '5.1.1 No such user', at: 'recipient' },
  { code: 554, text: '5.7.1 Looks like spam', at: 'data' },
])(
  'a refusal of the mail for good is a dead letter at once, in the words of the server: %j',
  async (answer) => {
    const desk = await startImpatientDesk(5);
    const server = await startMailServer();
    await setMailServer(desk, server);
    server.answer(answer);
    await orderLink(desk, 'karim', 'password_reset');
    await desk.app.outbox.start();
    const words = answer === 'silence' ? '' : `${answer.code} ${answer.text}`;
    expect(await settledOutboxOf(desk, 'mail')).toMatchObject([
      { status: 'dead', attempts: 1, last_error: words },
    ]);

    // An administrator sees it, mends the address, and tries again.
    const ada = await desk.as('ada');
    const { items } = await ada.deliveries.list.query({ status: 'dead' });
    expect(items).toMatchObject([{ channel: 'mail', reason: words }]);
    await ada.deliveries.retry.mutate({ deliveryId: items[0]?.id ?? '' });
    await mailsTo({ server }, emailOf('karim'));
  },
);

test('a password that is wrong holds all mail up and loses none', async () => {
  const desk = await startImpatientDesk(100_000);
  const account = { user: 'desk', password: 'right' };
  const server = await startMailServer({ account });
  await setMailServer(desk, server, { user: 'desk', password: 'wrong' });
  await orderLink(desk, 'karim', 'password_reset');
  await desk.app.outbox.start();
  await expect
    .poll(async () => (await outboxOf(desk, 'mail')).map(({ last_error }) => last_error))
    .toEqual(['535 5.7.8 Wrong password']);
  const ada = await desk.as('ada');
  await ada.settings.update.mail.mutate({
    ...DEFAULT_SETTINGS.mail,
    ...account,
    enabled: true,
    host: '127.0.0.1',
    port: server.port,
    from: 'it@desk.test',
  });
  await mailsTo({ server }, emailOf('karim'));
});

test.each([
  ['certificate_invalid', {}],
  ['tls_failed', { secure: true }],
] as const)('a connection that cannot be trusted carries no mail: %s', async (reason, settings) => {
  const desk = await startImpatientDesk(1);
  const server = await startMailServer({ tls: reason === 'certificate_invalid' });
  await setMailServer(desk, server, settings);
  await orderLink(desk, 'karim', 'password_reset');
  await desk.app.outbox.start();
  expect(await settledOutboxOf(desk, 'mail')).toMatchObject([{ last_error: reason }]);
});

test('mail that is switched off before it is sent can be sent later', async () => {
  const desk = await startImpatientDesk(5);
  const server = await startMailServer();
  await setMailServer(desk, server, { enabled: false });
  await orderLink(desk, 'karim', 'password_reset');
  await desk.app.outbox.start();
  expect(await settledOutboxOf(desk, 'mail')).toMatchObject([
    { status: 'dead', attempts: 1, last_error: 'mail_off' },
  ]);
});

test('a mail server that takes calls and says nothing delays neither the bell nor a webhook', async () => {
  const desk = await startImpatientDesk(5);
  const server = await startMailServer();
  server.answer('silence', 'silence', 'silence', 'silence');
  await setMailServer(desk, server);
  const { receiver } = await receivingWebhook(desk);
  await startBackground(desk.app);
  for (const name of ['karim', 'marie'] as const) await orderLink(desk, name, 'password_reset');
  await server.connections.until((all) => all.length === 2, 'both mails to hang');
  await openTicket(desk);
  await receiver.received.until((all) => all.length === 1, 'the webhook');
  await expect.poll(() => bellOf(desk, 'marie')).toHaveLength(1);
  expect(server.arrived.items).toEqual([]);
});
