import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { aboutTickets, bellOf, tellAll } from '../support/notifications.ts';
import { createTestClock } from '../support/test-clock.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

const UNREAD = ({ readAt }: { readAt: string | null }) => readAt === null;

test('the newest comes first, page after page, none twice', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const ids: number[] = [];
  for (let index = 0; index < 5; index += 1) {
    ids.unshift((await openTicket(desk)).id);
    // The first three at one moment: the order must not depend on time alone.
    if (index > 2) clock.advance(1_000);
  }
  await tellAll(desk);
  const marie = await desk.as('marie');
  const seen: number[] = [];
  let cursor: string | null = null;
  do {
    const page = await marie.notifications.list.query({ limit: 2, cursor });
    expect(page.items.length).toBeLessThanOrEqual(2);
    seen.push(...aboutTickets(page.items).map(({ ticket }) => ticket.id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(ids);
});

test('one can be read, those of a ticket, or all, and nobody else’s are', async () => {
  const desk = await startDesk();
  const first = await openTicket(desk);
  await openTicket(desk);
  await openTicket(desk);
  await tellAll(desk);
  const marie = await desk.as('marie');
  const [newest] = await bellOf(desk, 'marie');
  await marie.notifications.markRead.mutate({ ids: [newest?.id ?? 0] });
  expect(await marie.notifications.unread.query()).toEqual({ unread: 2 });
  await marie.notifications.markRead.mutate({ ticketId: first.id });
  expect(await marie.notifications.unread.query()).toEqual({ unread: 1 });
  await marie.notifications.markAllRead.mutate();
  expect(await marie.notifications.unread.query()).toEqual({ unread: 0 });
  expect(await (await desk.as('paul')).notifications.unread.query()).toEqual({ unread: 3 });
});

test('somebody else’s notification cannot be marked as read', async () => {
  const desk = await startDesk();
  await openTicket(desk);
  await tellAll(desk);
  const [news] = await bellOf(desk, 'marie');
  await (await desk.as('paul')).notifications.markRead.mutate({ ids: [news?.id ?? 0] });
  expect((await bellOf(desk, 'marie')).filter(UNREAD)).toHaveLength(1);
});

test('whoever reads a ticket has read what was told of it, up to where they read', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const amina = await desk.as('amina');
  const marie = await desk.as('marie');
  const say = { ticketId, body: 'Hello' };
  const { seq } = await amina.messages.send.mutate({ ...say, commandId: commandId() });
  await tellAll(desk);
  await marie.tickets.markRead.mutate({ ticketId, seq: seq - 1 });
  expect((await bellOf(desk, 'marie')).filter(UNREAD)).toHaveLength(1);
  await marie.tickets.markRead.mutate({ ticketId, seq });
  expect((await bellOf(desk, 'marie')).filter(UNREAD)).toHaveLength(0);
});

test('a ticket out of sight takes its title along, and no longer counts', async () => {
  const desk = await startDesk();
  const { id: ticketId, title } = await takenTicket(desk);
  const say = { ticketId, body: 'Hello', commandId: commandId() };
  await (await desk.as('amina')).messages.send.mutate(say);
  await tellAll(desk);
  const marie = await desk.as('marie');
  expect(await marie.notifications.unread.query()).toEqual({ unread: 1 });
  const technicianId = await desk.idOf('paul');
  await marie.tickets.assign.mutate({ ticketId, technicianId });
  await tellAll(desk);
  expect(JSON.stringify(await marie.notifications.list.query({}))).not.toContain(title);
  expect(await marie.notifications.unread.query()).toEqual({ unread: 0 });
});

test('the bell counts no further than it shows', async () => {
  const desk = await startDesk();
  for (let index = 0; index < 105; index += 1) await openTicket(desk);
  await tellAll(desk);
  const marie = await desk.as('marie');
  expect(await marie.notifications.unread.query()).toEqual({ unread: 100 });
});
