import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { refusalOf } from '../support/refusal.ts';
import { guidedTicket, openTicket, takenTicket } from '../support/tickets.ts';

test('a colleague gets all that is in progress, a guidance under way included', async () => {
  const desk = await startDesk();
  const { ticketId: guided } = await guidedTicket(desk, { confirmed: 1, awaiting: true });
  const { id: taken } = await takenTicket(desk);
  const { id: resolved } = await takenTicket(desk);
  const marie = await desk.as('marie');
  await marie.tickets.changeStatus.mutate({ ticketId: resolved, status: 'resolved' });
  const { id: elsewhere } = await takenTicket(desk, { technician: 'paul' });
  const ada = await desk.as('ada');
  const userId = await desk.idOf('marie');
  await ada.users.deactivate.mutate({ userId });
  const technicianId = await desk.idOf('paul');
  expect(await ada.users.handOverTickets.mutate({ userId, technicianId })).toEqual({
    moved: 2,
    left: 0,
  });
  const paul = await desk.as('paul');
  const { items } = await paul.tickets.list.query({ scope: 'assigned', status: ['in_progress'] });
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set([guided, taken, elsewhere]));
  const { ticket } = await paul.tickets.get.query({ ticketId: guided });
  expect(ticket.guidance).toMatchObject({ status: 'awaiting', technician: { id: technicianId } });
  const { ticket: done } = await ada.tickets.get.query({ ticketId: resolved });
  expect(done.assignee?.id).toBe(userId);
  expect((await ada.users.get.query({ userId })).ticketsInProgress).toBe(0);
});

test('without a colleague they go back to the queue', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const ada = await desk.as('ada');
  const userId = await desk.idOf('marie');
  const handOver = () => ada.users.handOverTickets.mutate({ userId, technicianId: null });
  expect(await handOver()).toEqual({ moved: 1, left: 0 });
  expect(await handOver()).toEqual({ moved: 0, left: 0 });
  const { ticket } = await ada.tickets.get.query({ ticketId });
  expect(ticket).toMatchObject({ status: 'open', assignee: null });
});

test('a ticket that would make somebody guide themself stays, the others go', async () => {
  const desk = await startDesk();
  const { id: own } = await openTicket(desk, 'paul');
  const marie = await desk.as('marie');
  await marie.tickets.take.mutate({ ticketId: own });
  await marie.guidance.start.mutate({ ticketId: own, commandId: 'start' });
  await takenTicket(desk);
  const ada = await desk.as('ada');
  const userId = await desk.idOf('marie');
  const technicianId = await desk.idOf('paul');
  expect(await ada.users.handOverTickets.mutate({ userId, technicianId })).toEqual({
    moved: 1,
    left: 1,
  });
});

test('tickets go to somebody who works on tickets, and to somebody else', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const ada = await desk.as('ada');
  const userId = await desk.idOf('marie');
  for (const name of ['amina', 'igor', 'marie'] as const) {
    const technicianId = await desk.idOf(name);
    expect(
      await refusalOf(ada.users.handOverTickets.mutate({ userId, technicianId })),
    ).toMatchObject({ fields: { technicianId: 'not_available' } });
  }
  expect(
    await refusalOf(ada.users.handOverTickets.mutate({ userId: 9_999, technicianId: null })),
  ).toMatchObject({ domainCode: 'not_found' });
  const { ticket } = await ada.tickets.get.query({ ticketId });
  expect(ticket.assignee?.id).toBe(userId);
});
