import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { aboutTickets, bellOf, tellAll } from '../support/notifications.ts';
import { createTestClock } from '../support/test-clock.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

test('what is unread of one kind on one ticket stands as one, the newest with how many', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const { id: ticketId } = await takenTicket(desk);
  const amina = await desk.as('amina');
  const say = (body: string) =>
    amina.messages.send.mutate({ ticketId, body, commandId: commandId() });
  await say('One');
  await say('Two');
  await tellAll(desk);
  clock.advance(60_000);
  const { at } = await say('Three');
  await tellAll(desk);
  const bell = await bellOf(desk, 'marie');
  expect(bell).toEqual([expect.objectContaining({ kind: 'message', count: 3, at, readAt: null })]);
});

test('what has been read stays as it is: the next one is new', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const amina = await desk.as('amina');
  const marie = await desk.as('marie');
  await amina.messages.send.mutate({ ticketId, body: 'One', commandId: commandId() });
  await tellAll(desk);
  await marie.notifications.markAllRead.mutate();
  await amina.messages.send.mutate({ ticketId, body: 'Two', commandId: commandId() });
  await tellAll(desk);
  const bell = await bellOf(desk, 'marie');
  expect(aboutTickets(bell).map(({ count, readAt }) => [count, readAt === null])).toEqual([
    [1, true],
    [1, false],
  ]);
});

test('other kinds and other tickets stand for themselves', async () => {
  const desk = await startDesk();
  const first = await takenTicket(desk);
  const second = await takenTicket(desk);
  const amina = await desk.as('amina');
  for (const { id: ticketId } of [first, second]) {
    await amina.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  }
  const third = await openTicket(desk);
  await tellAll(desk);
  const bell = await bellOf(desk, 'marie');
  expect(new Set(aboutTickets(bell).map(({ ticket }) => ticket.id))).toEqual(
    new Set([first.id, second.id, third.id]),
  );
  expect(bell).toHaveLength(3);
});

test('telling again tells nothing again, not even two at once', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const amina = await desk.as('amina');
  await amina.messages.send.mutate({ ticketId, body: 'One', commandId: commandId() });
  await Promise.all([tellAll(desk), tellAll(desk)]);
  await tellAll(desk);
  expect(await bellOf(desk, 'marie')).toEqual([expect.objectContaining({ count: 1 })]);
});
