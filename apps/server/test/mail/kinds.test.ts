import {
  channelsFor,
  NOTIFICATION_KINDS,
  type NotificationKind,
} from '@etape/shared/notifications';
import type { Language } from '@etape/shared/people';
import { expect, test } from 'vitest';
import { emailOf, type Name } from '../support/cast.ts';
import type { Desk } from '../support/desk.ts';
import { PUBLIC_URL, sendAll, speak, startMailingDesk } from '../support/mails.ts';
import { tellAndClear } from '../support/notifications.ts';
import { commandId, guidedTicket, openTicket, TICKET, takenTicket } from '../support/tickets.ts';

type Story = {
  to: Name;
  /** What happens; the number of the ticket. */
  act: (desk: Desk) => Promise<number>;
  /** What the mail is headed by, and what is on its button. */
  says: Record<Language, [heading: string, action: string]>;
};

const COLON = { fr: '\u202f:', en: ':' } as const;
const OPEN = { fr: 'Ouvrir le ticket', en: 'Open the ticket' } as const;

const STORIES: Record<NotificationKind, Story> = {
  created: {
    to: 'amina',
    act: async (desk) => (await openTicket(desk)).id,
    says: {
      fr: ['Votre ticket est bien arrivé', OPEN.fr],
      en: ['Your ticket has arrived', OPEN.en],
    },
  },
  ticket_available: {
    to: 'marie',
    act: async (desk) => (await openTicket(desk)).id,
    says: { fr: ['Nouveau ticket', OPEN.fr], en: ['New ticket', OPEN.en] },
  },
  urgent_assigned: {
    to: 'marie',
    async act(desk) {
      const { id: ticketId } = await takenTicket(desk);
      await tellAndClear(desk);
      const ada = await desk.as('ada');
      await ada.tickets.update.mutate({ ticketId, priority: 'critical' });
      return ticketId;
    },
    says: {
      fr: ['Ticket urgent pour vous', OPEN.fr],
      en: ['Urgent ticket for you', OPEN.en],
    },
  },
  assigned: {
    to: 'marie',
    async act(desk) {
      const { id: ticketId } = await openTicket(desk);
      await tellAndClear(desk);
      const ada = await desk.as('ada');
      await ada.tickets.assign.mutate({ ticketId, technicianId: await desk.idOf('marie') });
      return ticketId;
    },
    says: {
      fr: ['Un ticket vous est attribué', OPEN.fr],
      en: ['A ticket was assigned to you', OPEN.en],
    },
  },
  message: {
    to: 'marie',
    async act(desk) {
      const { id: ticketId } = await takenTicket(desk);
      await tellAndClear(desk);
      const amina = await desk.as('amina');
      await amina.messages.send.mutate({ ticketId, body: 'Toujours rien', commandId: commandId() });
      return ticketId;
    },
    says: {
      fr: ['Amina Diallo vous a écrit', 'Répondre dans le ticket'],
      en: ['Amina Diallo wrote to you', 'Answer in the ticket'],
    },
  },
  step_received: {
    to: 'amina',
    async act(desk) {
      const { ticketId, technician } = await guidedTicket(desk);
      await tellAndClear(desk);
      const body = 'Ouvrez les réglages';
      await technician.guidance.instruct.mutate({ ticketId, body, commandId: commandId() });
      return ticketId;
    },
    says: {
      fr: ['Marie Lefèvre vous a envoyé une étape', 'Faire cette étape'],
      en: ['Marie Lefèvre sent you a step', 'Carry out this step'],
    },
  },
  step_confirmed: {
    to: 'marie',
    async act(desk) {
      const { ticketId, employee } = await guidedTicket(desk, { awaiting: true });
      await tellAndClear(desk);
      const step = { ticketId, step: 1, revision: 1, commandId: commandId() };
      await employee.guidance.confirm.mutate({ ...step, comment: 'Voilà' });
      return ticketId;
    },
    says: {
      fr: ['Amina Diallo a confirmé une étape', OPEN.fr],
      en: ['Amina Diallo confirmed a step', OPEN.en],
    },
  },
  step_blocked: {
    to: 'marie',
    async act(desk) {
      const { ticketId, employee } = await guidedTicket(desk, { awaiting: true });
      await tellAndClear(desk);
      const step = { ticketId, step: 1, revision: 1, commandId: commandId() };
      await employee.guidance.block.mutate({ ...step, reason: 'not_found', note: 'Nulle part' });
      return ticketId;
    },
    says: {
      fr: ['Amina Diallo bloque sur une étape', OPEN.fr],
      en: ['Amina Diallo is stuck at a step', OPEN.en],
    },
  },
  resolved: {
    to: 'amina',
    act: (desk) => resolve(desk),
    says: {
      fr: ['Votre ticket est résolu\u202f: est-ce réglé\u202f?', 'Dire si c’est réglé'],
      en: ['Your ticket is resolved: is it solved?', 'Say whether it is solved'],
    },
  },
  reopened: {
    to: 'marie',
    act: (desk) => resolve(desk, 'in_progress'),
    says: { fr: ['Ticket rouvert', OPEN.fr], en: ['Ticket reopened', OPEN.en] },
  },
  closed: {
    to: 'marie',
    act: (desk) => resolve(desk, 'closed'),
    says: { fr: ['Ticket fermé', OPEN.fr], en: ['Ticket closed', OPEN.en] },
  },
};

/** A ticket that Marie resolved and, on demand, Amina moved on. */
async function resolve(desk: Desk, then?: 'in_progress' | 'closed'): Promise<number> {
  const { id: ticketId } = await takenTicket(desk);
  await tellAndClear(desk);
  const marie = await desk.as('marie');
  await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved', reason: 'Câble changé' });
  if (then === undefined) return ticketId;
  await tellAndClear(desk);
  const amina = await desk.as('amina');
  await amina.tickets.changeStatus.mutate({ ticketId, status: then });
  return ticketId;
}

/** By mail too where that is off at first. */
async function wantMail(desk: Desk, name: Name, kind: NotificationKind): Promise<void> {
  expect(channelsFor(kind)).toContain('mail');
  const api = await desk.as(name);
  await api.notifications.choices.update.mutate({ kind, channel: 'mail', enabled: true });
}

const CASES = NOTIFICATION_KINDS.flatMap((kind) => [
  { kind, language: 'fr' as const },
  { kind, language: 'en' as const },
]);

test.each(CASES)('$kind in $language leads its reader to the ticket', async (given) => {
  const { kind, language } = given;
  const { to, act, says } = STORIES[kind];
  const [heading, action] = says[language];
  const mailing = await startMailingDesk();
  const { desk, server } = mailing;
  await speak(desk, to, language);
  await wantMail(desk, to, kind);
  const ticketId = await act(desk);
  await sendAll(mailing);

  const subject = `${heading} · #${ticketId} ${TICKET.title}`;
  const { mail, ...envelope } = await server.arrived.find(
    (one) => one.mail.subject === subject && one.to.includes(emailOf(to)),
    `"${subject}"`,
  );
  expect(envelope).toMatchObject({ from: 'it@desk.test', to: [emailOf(to)] });
  expect(mail.from).toMatchObject({ name: 'Support', address: 'it@desk.test' });
  expect(mail.to).toEqual([{ name: '', address: emailOf(to) }]);
  expect([mail.cc, mail.bcc]).toEqual([undefined, undefined]);

  const url = `${PUBLIC_URL}/tickets/${ticketId}`;
  const { html = '', text = '' } = mail;
  expect(html).toContain(`<html lang="${language}"`);
  expect(html).toContain(`>${heading}</h1>`);
  expect(html).toMatch(new RegExp(`href="${url}"[^>]*>${action}</a>`));
  expect(html).toContain(`href="${PUBLIC_URL}/profile#notifications"`);
  expect(text).toContain(`${heading}\n#${ticketId} ${TICKET.title}\n`);
  expect(text).toContain(`${action}${COLON[language]}\n${url}\n`);
  expect(text).toContain(`${PUBLIC_URL}/profile#notifications`);
});
