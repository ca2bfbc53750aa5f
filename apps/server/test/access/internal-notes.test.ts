import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { numbersOf } from '../support/log.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

const SECRET = 'The employee is wrong and must not read this';

test('an internal note never reaches the employee, by whichever way they look', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const amina = await desk.as('amina');
  const live = followTicket(desk.connect('amina').api, ticketId);
  await live.upTo(3);
  const note = await marie.messages.send.mutate({
    ticketId,
    body: SECRET,
    internal: true,
    commandId: commandId(),
  });
  expect(note).toMatchObject({ type: 'note_posted', seq: 4 });
  await marie.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  await live.upTo(5);

  const late = followTicket(desk.connect('amina').api, ticketId);
  await late.upTo(5);
  const seen = {
    live: live.events.items,
    late: late.events.items,
    get: await amina.tickets.get.query({ ticketId }),
    timeline: await amina.tickets.timeline.query({ ticketId, before: 100 }),
    list: await amina.tickets.list.query({ scope: 'mine' }),
    search: await amina.tickets.list.query({ scope: 'all', search: 'employee is wrong' }),
  };
  expect(JSON.stringify(seen)).not.toContain('must not read');
  expect(numbersOf(seen.live)).toEqual([1, 2, 3, 5]);
  expect(numbersOf(seen.late)).toEqual([1, 2, 3, 5]);
  expect(numbersOf(seen.get.timeline)).toEqual([1, 2, 3, 5]);
  expect(numbersOf(seen.timeline.events)).toEqual([1, 2, 3, 5]);
  expect(seen.list.items[0]?.lastMessage?.body).toBe('Hello');
});

test('an internal note is quoted in no preview, not even for technicians', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  await marie.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  await marie.messages.send.mutate({
    ticketId,
    body: SECRET,
    internal: true,
    commandId: commandId(),
  });
  const { items } = await marie.tickets.list.query({ scope: 'assigned' });
  expect(items[0]?.lastMessage?.body).toBe('Hello');
});

test('technicians and administrators read the notes, live and in history', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const live = followTicket(desk.connect('ada').api, ticketId);
  await marie.messages.send.mutate({
    ticketId,
    body: SECRET,
    internal: true,
    commandId: commandId(),
  });
  await live.upTo(4);
  const ada = await desk.as('ada');
  const { timeline } = await ada.tickets.get.query({ ticketId });
  expect(timeline.at(-1)).toMatchObject({ type: 'note_posted', body: SECRET });
  expect(live.events.items.at(-1)).toEqual(timeline.at(-1));
});

test('a note as the last thing that happened leaves nothing for the employee to catch up with', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const amina = await desk.as('amina');
  await amina.tickets.markRead.mutate({ ticketId, seq: 3 });
  await marie.messages.send.mutate({
    ticketId,
    body: SECRET,
    internal: true,
    commandId: commandId(),
  });
  const { items } = await amina.tickets.list.query({ scope: 'mine' });
  expect(items[0]).toMatchObject({ unread: false });
});
