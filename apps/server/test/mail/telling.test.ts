import { expect, test } from 'vitest';
import { deactivateUser } from '../../src/users/user-service.ts';
import { emailOf, type Name } from '../support/cast.ts';
import type { Desk } from '../support/desk.ts';
import { type MailingDesk, mailsTo, sendAll, startMailingDesk } from '../support/mails.ts';
import { tellAll, tellAndClear } from '../support/notifications.ts';
import { commandId, guidedTicket, openTicket, takenTicket } from '../support/tickets.ts';
import { outboxOf, settledOutboxOf } from '../support/webhooks.ts';

async function say(desk: Desk, name: Name, ticketId: number, body: string): Promise<void> {
  const api = await desk.as(name);
  await api.messages.send.mutate({ ticketId, body, commandId: commandId() });
}

/** A ticket that Marie has, of which everything so far is forgotten. */
async function quietTicket(): Promise<MailingDesk & { ticketId: number }> {
  const mailing = await startMailingDesk();
  const { id: ticketId } = await takenTicket(mailing.desk);
  await tellAndClear(mailing.desk);
  return { ...mailing, ticketId };
}

/** What was sent once nothing waits any longer: no mail, in these tests. */
async function expectSilence(mailing: MailingDesk): Promise<void> {
  await sendAll(mailing);
  expect(await settledOutboxOf(mailing.desk, 'mail')).toEqual([]);
  expect(mailing.server.connections.items).toEqual([]);
}

test('a burst on one ticket is one mail with all that was said', async () => {
  const mailing = await quietTicket();
  const { desk, ticketId, server } = mailing;
  for (const body of ['Un', 'Deux', 'Trois']) {
    await say(desk, 'amina', ticketId, body);
    await tellAll(desk);
  }
  await sendAll(mailing);
  const [arrived] = await mailsTo(mailing, emailOf('marie'));
  expect(arrived?.mail.subject).toContain('Amina Diallo vous a écrit (3 messages)');
  const quotes = arrived?.mail.text?.match(/^> .*$/gm);
  expect(quotes).toEqual(['> Un', '> Deux', '> Trois']);
  await settledOutboxOf(desk, 'mail');
  expect(server.arrived.items).toHaveLength(1);
});

test('of a long burst the newest is told, and how much there was before', async () => {
  const mailing = await quietTicket();
  const { desk, ticketId } = mailing;
  for (let index = 1; index <= 12; index += 1) await say(desk, 'amina', ticketId, `M${index}`);
  await sendAll(mailing);
  const [arrived] = await mailsTo(mailing, emailOf('marie'));
  expect(arrived?.mail.text).toContain('Les 2 nouvelles précédentes sont dans le ticket.');
  expect(arrived?.mail.text?.match(/^> .*$/gm)).toHaveLength(10);
});

test('everybody gets a mail of their own', async () => {
  const mailing = await startMailingDesk();
  await openTicket(mailing.desk);
  await sendAll(mailing);
  const all = await mailing.server.arrived.until((items) => items.length === 4, 'four mails');
  expect(new Set(all.map(({ to }) => to.join()))).toEqual(
    new Set([emailOf('ada'), emailOf('amina'), emailOf('marie'), emailOf('paul')]),
  );
  const ids = new Set(all.map(({ mail }) => mail.messageId));
  expect(ids.size).toBe(4);
});

test('an urgent ticket tells whoever gets it whom to call', async () => {
  const mailing = await startMailingDesk();
  const { desk } = mailing;
  const amina = await desk.as('amina');
  await amina.profile.update.mutate({ phone: '+33 4 67 00 00 00' });
  const { assignee } = await openTicket(desk, 'amina', { priority: 'urgent' });
  const to = assignee?.firstName === 'Paul' ? 'paul' : 'marie';
  await sendAll(mailing);
  const [arrived] = await mailsTo(mailing, emailOf(to));
  const { subject, html, text } = arrived?.mail ?? {};
  expect(subject).toMatch(/^Ticket urgent pour vous/);
  expect(text).toContain('Téléphone\u202f: +33 4 67 00 00 00');
  expect(html).toContain('href="tel:+33467000000"');
  expect(text).toContain('Amina Diallo a écrit\n> Since this morning');
});

test('a resolution says what was done, also where it ended a guidance', async () => {
  const mailing = await startMailingDesk();
  const { ticketId, technician } = await guidedTicket(mailing.desk);
  await tellAndClear(mailing.desk);
  const end = { ticketId, resolved: true, message: 'Câble changé', commandId: commandId() };
  await technician.guidance.end.mutate(end);
  await sendAll(mailing);
  const [arrived] = await mailsTo(mailing, emailOf('amina'));
  expect(arrived?.mail.text).toContain('Marie Lefèvre a résolu le ticket\n> Câble changé');
});

test('what was read in the app meanwhile is not mailed as well', async () => {
  const mailing = await quietTicket();
  const { desk, ticketId } = mailing;
  await say(desk, 'amina', ticketId, 'Vu');
  await tellAll(desk);
  const marie = await desk.as('marie');
  const { seq } = await marie.tickets.get.query({ ticketId });
  await marie.tickets.markRead.mutate({ ticketId, seq });
  await expectSilence(mailing);
});

test('of what was read in part, the rest is mailed', async () => {
  const mailing = await quietTicket();
  const { desk, ticketId } = mailing;
  await say(desk, 'amina', ticketId, 'Vu');
  await tellAll(desk);
  const marie = await desk.as('marie');
  const { seq } = await marie.tickets.get.query({ ticketId });
  await marie.tickets.markRead.mutate({ ticketId, seq });
  await say(desk, 'amina', ticketId, 'Pas vu');
  await sendAll(mailing);
  const [arrived] = await mailsTo(mailing, emailOf('marie'));
  expect(arrived?.mail.text?.match(/^> .*$/gm)).toEqual(['> Pas vu']);
});

test('whoever may no longer see the ticket is not told of it', async () => {
  const mailing = await quietTicket();
  const { desk, ticketId } = mailing;
  await say(desk, 'amina', ticketId, 'Pour Marie');
  await tellAll(desk);
  const ada = await desk.as('ada');
  await ada.tickets.assign.mutate({ ticketId, technicianId: await desk.idOf('paul') });
  await expectSilence(mailing);
});

test('nor whoever does not want it any more, nor a closed account', async () => {
  const mailing = await quietTicket();
  const { desk, ticketId } = mailing;
  await say(desk, 'amina', ticketId, 'Pour Marie');
  await say(desk, 'marie', ticketId, 'Pour Amina');
  await tellAll(desk);
  expect(await outboxOf(desk, 'mail')).toHaveLength(2);
  const marie = await desk.as('marie');
  const off = { kind: 'message', channel: 'mail', enabled: false } as const;
  await marie.notifications.choices.update.mutate(off);
  await deactivateUser(desk.app, await desk.idOf('amina'));
  await expectSilence(mailing);
});
