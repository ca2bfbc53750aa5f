import { expect, test } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { numbersOf, readLog, upTo } from '../support/log.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

async function say(desk: Desk, ticketId: number, body: string) {
  const amina = await desk.as('amina');
  return amina.messages.send.mutate({ ticketId, body, commandId: commandId() });
}

test('a timeline is the log: the newest 200 with the ticket, the rest page by page', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const amina = desk.connect('amina').api;
  for (let count = 2; count <= 450; count += 1) {
    await amina.messages.send.mutate({ ticketId, body: `${count}`, commandId: commandId() });
  }
  const { ticket, timeline, seq, hasMore } = await amina.tickets.get.query({ ticketId });
  expect([ticket.seq, seq, hasMore]).toEqual([450, 450, true]);
  expect(numbersOf(timeline)).toEqual(upTo(450).slice(-200));
  const pages = [timeline];
  let more = hasMore;
  while (more) {
    const before = pages[0]?.[0]?.seq ?? 0;
    const page = await amina.tickets.timeline.query({ ticketId, before, limit: 100 });
    pages.unshift(page.events);
    more = page.hasMore;
  }
  const all = pages.flat();
  expect(numbersOf(all)).toEqual(upTo(450));
  const log = await readLog(desk, ticketId);
  expect(all.map(({ type }) => type)).toEqual(log.map(({ type }) => type));
});

test('a page of exactly what is left says that there is no more', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  await say(desk, ticketId, 'One');
  await say(desk, ticketId, 'Two');
  const amina = await desk.as('amina');
  const page = (before: number, limit: number) =>
    amina.tickets.timeline.query({ ticketId, before, limit });
  expect(await page(4, 3)).toMatchObject({ hasMore: false, events: [{}, {}, {}] });
  expect(await page(4, 2)).toMatchObject({ hasMore: true, events: [{ seq: 2 }, { seq: 3 }] });
  expect(await page(1, 2)).toEqual({ hasMore: false, events: [] });
});

test("a ticket is unread for those who did not cause what they haven't read", async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const [amina, marie] = [await desk.as('amina'), await desk.as('marie')];
  const unread = async () => {
    const mine = await amina.tickets.list.query({ scope: 'mine' });
    const assigned = await marie.tickets.list.query({ scope: 'assigned' });
    return [mine.items[0]?.unread, assigned.items[0]?.unread];
  };
  expect(await unread()).toEqual([true, false]);
  await amina.tickets.markRead.mutate({ ticketId, seq: 3 });
  expect(await unread()).toEqual([false, false]);
  await say(desk, ticketId, 'Hello?');
  expect(await unread()).toEqual([false, true]);
  await marie.tickets.markRead.mutate({ ticketId, seq: 4 });
  // A late mark of another device takes nothing back.
  await marie.tickets.markRead.mutate({ ticketId, seq: 1 });
  expect(await unread()).toEqual([false, false]);
  // Nobody can have read what has not happened.
  await amina.tickets.markRead.mutate({ ticketId, seq: 1_000 });
  await marie.messages.send.mutate({ ticketId, body: 'Yes', commandId: commandId() });
  expect(await unread()).toEqual([true, false]);
});

test('a list quotes the last thing said, cut short', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  await say(desk, ticketId, 'x'.repeat(500));
  const amina = await desk.as('amina');
  const { items } = await amina.tickets.list.query({ scope: 'mine' });
  expect(items[0]?.lastMessage).toMatchObject({ actor: { firstName: 'Amina' } });
  expect(items[0]?.lastMessage?.body).toBe('x'.repeat(140));
  expect(items[0]).not.toHaveProperty('description');
});

test('the figures count what their reader may see', async () => {
  const desk = await startDesk();
  await openTicket(desk, 'amina', { priority: 'low' });
  await takenTicket(desk, { requester: 'amina', technician: 'marie' });
  await takenTicket(desk, { requester: 'karim', technician: 'paul' });
  const resolved = await takenTicket(desk, { requester: 'karim', technician: 'marie' });
  const marie = await desk.as('marie');
  await marie.tickets.changeStatus.mutate({ ticketId: resolved.id, status: 'resolved' });
  const figures = async (who: 'amina' | 'marie' | 'ada') =>
    (await desk.as(who)).tickets.stats.query();
  expect(await figures('amina')).toMatchObject({
    total: 2,
    byStatus: { open: 1, in_progress: 1, resolved: 0, closed: 0, cancelled: 0 },
    byPriority: { low: 1, normal: 1, urgent: 0, critical: 0 },
  });
  expect(await figures('marie')).toMatchObject({
    total: 3,
    byStatus: { open: 1, in_progress: 1, resolved: 1 },
    scopes: { mine: 0, assigned: 1, available: 1, resolved: 1 },
  });
  expect(await figures('ada')).toMatchObject({ total: 4, byPriority: { low: 1, normal: 3 } });
});
