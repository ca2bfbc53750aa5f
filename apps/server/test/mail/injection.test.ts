import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { emailOf } from '../support/cast.ts';
import { mailsTo, sendAll, startMailingDesk } from '../support/mails.ts';
import { tellAndClear } from '../support/notifications.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

const SCRIPT = '<script>alert(1)</script><img src=x onerror="alert(2)">';
const TURNED = '\u202e\u2066\u200f';

test('nothing that people wrote is markup, or leads anywhere', async () => {
  const mailing = await startMailingDesk();
  const { desk } = mailing;
  const amina = await desk.as('amina');
  await amina.profile.update.mutate({ phone: '"><a href=//evil.example>' });
  await presetSettings(desk.app, 'organisation', { name: `Mairie "${SCRIPT}` });
  const title = `Écran ${SCRIPT}`;
  await openTicket(desk, 'amina', {
    title,
    description: `${SCRIPT}\n--></td></table>`,
    priority: 'urgent',
  });
  await sendAll(mailing);
  const { arrived } = mailing.server;
  await arrived.until((all) => all.length >= 2, 'the mails about the ticket');
  for (const { mail } of arrived.items) {
    const { html = '', text } = mail;
    expect(mail.subject).toContain(title);
    expect(text).toContain(title);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toMatch(/<(script|img)/);
    const links = [...html.matchAll(/<a[^>]*href=(\S*)/g)].map(([, href]) => href);
    expect(links.length).toBeGreaterThan(0);
    for (const href of links) expect(href).toMatch(/^"https:\/\/desk\.example\//);
  }
});

test('a line break makes no header, and a mark turns no sentence around', async () => {
  const mailing = await startMailingDesk();
  const { desk } = mailing;
  const amina = await desk.as('amina');
  await amina.profile.update.mutate({
    firstName: `Amina\r\nBcc: all@evil.example\r\n\r\n${TURNED}`,
    lastName: 'D\u2028iallo\u0007',
  });
  const { id: ticketId } = await takenTicket(desk);
  await desk.app.db.write
    .updateTable('tickets')
    .set({ title: `Écran\r\nX-Spam: no\r\n${TURNED}noir` })
    .execute();
  await tellAndClear(desk);
  const body = `Première ligne\n${TURNED}Réponse :\nhttps://evil.example`;
  await amina.messages.send.mutate({ ticketId, body, commandId: commandId() });
  await sendAll(mailing);
  const arrived = await mailing.server.arrived.find(
    ({ mail }) => mail.subject?.includes('vous a écrit') === true,
    'the message',
  );
  const { subject, headers, text = '', html = '' } = arrived.mail;
  expect(arrived.to).toEqual([emailOf('marie')]);
  expect(subject).toBe(
    `Amina Bcc: all@evil.example D iallo vous a écrit · #${ticketId} Écran X-Spam: no noir`,
  );
  expect(headers.map(({ key }) => key)).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(bcc|x-spam)$/)]),
  );
  for (const part of [subject, text, html])
    expect(part).not.toMatch(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  // What somebody wrote is quoted in the text as well: it cannot pass for a line of ours.
  expect(text).toContain('> Première ligne\n> Réponse :\n> https://evil.example\n');
});

test('an internal note says that it is there, and not what', async () => {
  const mailing = await startMailingDesk();
  const { desk } = mailing;
  const { id: ticketId } = await takenTicket(desk);
  await tellAndClear(desk);
  const ada = await desk.as('ada');
  const note = { ticketId, body: 'Code du coffre : 4711', internal: true };
  await ada.messages.send.mutate({ ...note, commandId: commandId() });
  await sendAll(mailing);
  const [arrived] = await mailsTo(mailing, emailOf('marie'));
  expect(arrived?.mail.text).toContain('Ada Moreau a laissé une note interne');
  expect(arrived?.raw).not.toContain('4711');
  expect(mailing.server.arrived.items).toHaveLength(1);
});
