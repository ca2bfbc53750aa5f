import { describe, expect, test } from 'vitest';
import { deactivateUser } from '../../src/users/user-service.ts';
import { startDesk } from '../support/desk.ts';
import { bellOf, tellAll, tellAndClear, unreadKinds } from '../support/notifications.ts';
import { commandId, guidedTicket, openTicket, takenTicket } from '../support/tickets.ts';

describe('who is told what', () => {
  test('a new ticket is news to all who help, not to whoever opened it, nor to closed accounts', async () => {
    const desk = await startDesk();
    const { id, title } = await openTicket(desk);
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({
      marie: ['ticket_available'],
      paul: ['ticket_available'],
      ada: ['ticket_available'],
    });
    const [news] = await bellOf(desk, 'marie');
    expect(news).toMatchObject({
      ticket: { id, title, status: 'open' },
      actor: { firstName: 'Amina' },
      count: 1,
      readAt: null,
    });
  });

  test('a ticket that is taken before anybody was told is nobody’s news', async () => {
    const desk = await startDesk();
    await takenTicket(desk);
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({});
  });

  test('once it is taken, that it was free needs no reading', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await openTicket(desk);
    await tellAll(desk);
    await (await desk.as('marie')).tickets.take.mutate({ ticketId });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({});
  });

  test('an urgent ticket that the desk assigned is told to whoever got it', async () => {
    const desk = await startDesk();
    await openTicket(desk, 'amina', { priority: 'critical' });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['urgent_assigned'] });
  });

  test('so it is when she opened it herself for somebody', async () => {
    const desk = await startDesk();
    const aminaId = await desk.idOf('amina');
    await openTicket(desk, 'marie', { priority: 'urgent', onBehalfOf: aminaId });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['urgent_assigned'] });
  });

  test('a transferred ticket is told to its new assignee alone', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const technicianId = await desk.idOf('paul');
    await (await desk.as('marie')).tickets.assign.mutate({ ticketId, technicianId });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ paul: ['assigned'] });
  });

  test('a ticket that an administrator makes urgent is told to whoever has it', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    await (await desk.as('ada')).tickets.update.mutate({ ticketId, priority: 'urgent' });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['urgent_assigned'] });
  });

  test('a ticket given back is available to all the others', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    await (await desk.as('marie')).tickets.release.mutate({ ticketId });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({
      paul: ['ticket_available'],
      ada: ['ticket_available'],
    });
  });

  test('a message is told to the other side', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const say = { ticketId, body: 'Hello' };
    await (await desk.as('amina')).messages.send.mutate({ ...say, commandId: commandId() });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['message'] });
    await tellAndClear(desk);
    await (await desk.as('ada')).messages.send.mutate({ ...say, commandId: commandId() });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ amina: ['message'], marie: ['message'] });
  });

  test('an internal note is told to the technician, never to the employee', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const note = { ticketId, body: 'Psst', internal: true, commandId: commandId() };
    await (await desk.as('ada')).messages.send.mutate(note);
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['message'] });
  });

  test('a guidance is told step by step to whoever is to act next', async () => {
    const desk = await startDesk();
    const { ticketId, employee, technician } = await guidedTicket(desk, { awaiting: true });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ amina: ['step_received'] });
    await tellAndClear(desk);
    const step = { ticketId, step: 1, revision: 1 };
    await employee.guidance.block.mutate({ ...step, commandId: commandId(), reason: 'other' });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['step_blocked'] });
    await tellAndClear(desk);
    await technician.guidance.rewrite.mutate({
      ticketId,
      commandId: commandId(),
      step: 1,
      body: 'Rather so',
    });
    await tellAndClear(desk);
    await employee.guidance.confirm.mutate({ ...step, revision: 2, commandId: commandId() });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['step_confirmed'] });
  });

  test('a resolution asks the employee; their answer is told to the technician', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const marie = await desk.as('marie');
    const amina = await desk.as('amina');
    await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ amina: ['resolved'] });
    await tellAndClear(desk);
    await amina.tickets.changeStatus.mutate({ ticketId, status: 'in_progress' });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['reopened'] });
    await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
    await tellAndClear(desk);
    await amina.tickets.changeStatus.mutate({ ticketId, status: 'closed' });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ marie: ['closed'] });
    await tellAndClear(desk);
    await amina.tickets.changeStatus.mutate({ ticketId, status: 'open' });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({
      marie: ['reopened', 'ticket_available'],
      paul: ['ticket_available'],
      ada: ['ticket_available'],
    });
  });

  test('a ticket cancelled by the desk is told to whoever asked', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    const cancel = { ticketId, status: 'cancelled', reason: 'A duplicate' } as const;
    await (await desk.as('marie')).tickets.changeStatus.mutate(cancel);
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ amina: ['closed'] });
  });
});

describe('who is not told', () => {
  test('somebody whose account was closed before they were told', async () => {
    const desk = await startDesk();
    await openTicket(desk);
    await deactivateUser(desk.app, await desk.idOf('paul'));
    await tellAll(desk);
    expect(Object.keys(await unreadKinds(desk))).toEqual(['marie', 'ada']);
  });

  test('whoever lost sight of the ticket before they were told', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    await tellAll(desk);
    await (await desk.as('amina')).messages.send.mutate({
      ticketId,
      body: 'Hello',
      commandId: commandId(),
    });
    const technicianId = await desk.idOf('paul');
    await (await desk.as('ada')).tickets.assign.mutate({ ticketId, technicianId });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({ paul: ['assigned'] });
  });

  test('whoever has read it already', async () => {
    const desk = await startDesk();
    const { id: ticketId } = await takenTicket(desk);
    await tellAll(desk);
    const say = { ticketId, body: 'Hello', commandId: commandId() };
    const { seq } = await (await desk.as('amina')).messages.send.mutate(say);
    await (await desk.as('marie')).tickets.markRead.mutate({ ticketId, seq });
    await tellAll(desk);
    expect(await unreadKinds(desk)).toEqual({});
  });
});
