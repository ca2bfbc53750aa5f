import { expect, test } from 'vitest';
import { readLog } from '../support/admin-log.ts';
import { emailOf } from '../support/cast.ts';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { followDeskChanges } from '../support/follow-desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

test('a change keeps what it leaves out, and the log says what was and what is', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const userId = await desk.idOf('karim');
  const changed = await ada.users.update.mutate({
    userId,
    lastName: 'Benali-Roux',
    email: 'Karim.Roux@desk.test',
    phone: '04 78 00 12 34',
    departmentId: 1,
    language: 'en',
  });
  expect(changed).toMatchObject({
    firstName: 'Karim',
    lastName: 'Benali-Roux',
    email: 'karim.roux@desk.test',
    role: 'employee',
    department: { id: 1 },
  });
  expect((await ada.users.list.query({ search: 'roux' })).items).toHaveLength(1);
  await ada.users.update.mutate({ userId, phone: null, departmentId: null });
  // Nothing changes: nothing is written down.
  await ada.users.update.mutate({ userId, phone: null, role: 'employee', email: changed.email });
  const log = await readLog(desk);
  expect(log).toMatchObject([
    {
      action: 'user_updated',
      subject: `user ${userId}: Karim Benali-Roux`,
      before: { lastName: 'Benali', email: emailOf('karim'), phone: null, language: 'fr' },
      after: { lastName: 'Benali-Roux', phone: '04 78 00 12 34', language: 'en' },
    },
    { action: 'user_updated', after: { phone: null, department: null } },
  ]);
  expect(log[0]?.after).not.toHaveProperty('firstName');
});

test('an address belongs to one account, a closed one included', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const userId = await desk.idOf('karim');
  const take = (email: string) => ada.users.update.mutate({ userId, email });
  expect(await refusalOf(take(emailOf('zoe')))).toMatchObject({ fields: { email: 'taken' } });
  expect(await outcomeOf(take(emailOf('karim').toUpperCase()))).toBe('done');
  expect(await refusalOf(take('karim'))).toMatchObject({ fields: { email: 'invalid' } });
});

test('an archived department keeps who belongs to it and takes in nobody', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  await ada.departments.archive.mutate({ departmentId: 1 });
  const move = (userId: number) => ada.users.update.mutate({ userId, departmentId: 1 });
  expect(await outcomeOf(move(await desk.idOf('amina')))).toBe('done');
  expect(await refusalOf(move(await desk.idOf('karim')))).toMatchObject({
    fields: { departmentId: 'not_available' },
  });
});

test('a new role holds at once for tokens that are out', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const karim = await desk.as('karim');
  const userId = await desk.idOf('karim');
  expect(await outcomeOf(karim.people.technicians.query())).toBe('forbidden');
  await ada.users.update.mutate({ userId, role: 'technician' });
  expect(await outcomeOf(karim.people.technicians.query())).toBe('done');
  expect(await readLog(desk)).toMatchObject([
    {
      action: 'user_role_changed',
      before: { role: 'employee' },
      after: { role: 'technician' },
    },
  ]);
  await ada.users.update.mutate({ userId, role: 'employee' });
  expect(await outcomeOf(karim.people.technicians.query())).toBe('forbidden');
});

test('whoever is no technician any longer loses sight of tickets in what is open', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const device = desk.connect('paul');
  const ticket = followTicket(device.api, ticketId);
  const changes = followDeskChanges(device.api);
  await Promise.all([ticket.upTo(1), changes.ready]);
  const ada = await desk.as('ada');
  await ada.users.update.mutate({ userId: await desk.idOf('paul'), role: 'employee' });
  await device.closings.find((code) => code === 4401, 'the closing');
  await ada.messages.send.mutate({
    ticketId,
    body: 'Among ourselves',
    internal: true,
    commandId: commandId(),
  });
  expect((await ticket.refusal()).domainCode).toBe('not_found');
  expect(ticket.events.items).toHaveLength(1);
  expect(changes.items).toEqual([]);
});

test('a requester who becomes a technician sees the notes of their own ticket, and not after', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const ada = await desk.as('ada');
  const userId = await desk.idOf('amina');
  const note = (body: string) =>
    ada.messages.send.mutate({ ticketId, body, internal: true, commandId: commandId() });
  const follower = followTicket(desk.connect('amina').api, ticketId);
  await follower.upTo(3);
  await ada.users.update.mutate({ userId, role: 'technician' });
  await note('One of us');
  await follower.upTo(4);
  const device = desk.connect('amina');
  const later = followTicket(device.api, ticketId, '4');
  await later.marks.until((marks) => marks.includes('started'), 'the start');
  await ada.users.update.mutate({ userId, role: 'employee' });
  await note('No longer one of us');
  await ada.messages.send.mutate({ ticketId, body: 'For all', commandId: commandId() });
  await later.upTo(6);
  expect(later.events.items.map(({ type }) => type)).toEqual(['message_posted']);
});

test('a change of name leaves open screens alone', async () => {
  const desk = await startDesk();
  const device = desk.connect('karim');
  await followDeskChanges(device.api).ready;
  const ada = await desk.as('ada');
  const userId = await desk.idOf('karim');
  await ada.users.update.mutate({ userId, firstName: 'Karima', role: 'employee' });
  await ada.users.update.mutate({ userId, departmentId: 1 });
  // The one closing is the department's.
  expect(await device.closings.until((codes) => codes.length > 0, 'a closing')).toEqual([4401]);
});
