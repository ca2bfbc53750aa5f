import type { Person } from '@etape/shared/people';
import { expect, test } from 'vitest';
import { assignTicket } from '../../src/tickets/assignment-service.ts';
import { createTicket } from '../../src/tickets/creation-service.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followDeskChanges } from '../support/follow-desk.ts';
import { commandId, openTicket, TICKET, takenTicket } from '../support/tickets.ts';

test('a new ticket shows up for its requester and the technicians, and for nobody else', async () => {
  const desk = await startDesk();
  const streams = {
    amina: followDeskChanges(desk.connect('amina').api),
    karim: followDeskChanges(desk.connect('karim').api),
    marie: followDeskChanges(desk.connect('marie').api),
    ada: followDeskChanges(desk.connect('ada').api),
  };
  await Promise.all(Object.values(streams).map(({ ready }) => ready));
  const { id } = await openTicket(desk);
  for (const stream of [streams.amina, streams.marie, streams.ada]) {
    const change = await stream.find((one) => one.ticketId === id, 'the new ticket');
    expect(change).toMatchObject({ change: 'ticket_created', ticket: { id, status: 'open' } });
    expect(change.actor?.firstName).toBe('Amina');
  }
  // Karim's own ticket comes next: had Amina's been on its way to him, it would be here before.
  const own = await openTicket(desk, 'karim');
  await streams.karim.find((one) => one.ticketId === own.id, "Karim's ticket");
  expect(streams.karim.items.map(({ ticketId }) => ticketId)).toEqual([own.id]);
});

test('a ticket that a colleague takes leaves the others with nothing, not even by whom', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const paul = followDeskChanges(desk.connect('paul').api);
  const amina = followDeskChanges(desk.connect('amina').api);
  await Promise.all([paul.ready, amina.ready]);
  const marie = await desk.as('marie');
  await marie.tickets.take.mutate({ ticketId });
  await marie.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  await amina.until((all) => all.length === 2, 'both changes');
  await marie.tickets.release.mutate({ ticketId });
  await paul.find((one) => one.ticket !== null, 'the released ticket');
  expect(paul.items.map(({ change, ticket, actor }) => [change, ticket?.id, actor])).toEqual([
    ['ticket_assigned', undefined, null],
    ['ticket_released', ticketId, expect.objectContaining({ firstName: 'Marie' })],
  ]);
});

test('a ticket taken and passed on in one breath still disappears for the others', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const paul = followDeskChanges(desk.connect('paul').api);
  await paul.ready;
  const ada: Person = { id: await desk.idOf('ada'), role: 'admin', firstName: 'Ada', lastName: '' };
  const marieId = await desk.idOf('marie');
  // Paul's stream is held at the first change while the ticket goes through two hands. Requests
  // would be held as well, so this goes to the services.
  const letReadersGo = await holdReaders(desk);
  await createTicket(desk.app, ada, { ...TICKET, priority: 'normal' });
  await assignTicket(desk.app, ada, { ticketId, technicianId: marieId });
  await assignTicket(desk.app, ada, { ticketId, technicianId: ada.id });
  letReadersGo();
  const gone = await paul.find((one) => one.ticketId === ticketId, 'the end of the ticket');
  expect(gone).toEqual({ ticketId, change: 'ticket_assigned', ticket: null, actor: null });
});

test('an internal note reaches the technicians and is no news to the employee', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const amina = followDeskChanges(desk.connect('amina').api);
  const ada = followDeskChanges(desk.connect('ada').api);
  await Promise.all([amina.ready, ada.ready]);
  const marie = await desk.as('marie');
  await marie.messages.send.mutate({
    ticketId,
    body: 'A difficult customer',
    internal: true,
    commandId: commandId(),
  });
  await marie.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  await ada.until((all) => all.length === 2, 'both messages');
  await amina.find((one) => one.change === 'message_posted', 'the message');
  expect(amina.items).toHaveLength(1);
  expect(JSON.stringify(amina.items)).not.toContain('difficult');
});

/** Keeps the connection that everybody reads through busy until the returned function is called. */
async function holdReaders(desk: Desk): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  void desk.app.db.read.transaction().execute(async () => {
    held.resolve();
    await released.promise;
  });
  await held.promise;
  return released.resolve;
}
