import { expect, test } from 'vitest';
import { startBackground } from '../../src/create-context.ts';
import { tellTicket } from '../../src/notifications/telling-service.ts';
import type { Name } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { aboutTickets, unreadKinds } from '../support/notifications.ts';
import { createTestClock } from '../support/test-clock.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';
import { createWatch, type Watch } from '../support/watch.ts';

/** How many notifications somebody's bell shows, each time that it is told. */
function followBell(desk: Desk, name: Name): Watch<number> {
  const counts = createWatch<number>();
  desk.connect(name).api.notifications.changes.subscribe(undefined, {
    onData: ({ unread }) => counts.push(unread),
  });
  return counts;
}

const shows = (count: number) => (counts: number[]) => counts.at(-1) === count;

test('the bell rings by itself, and falls silent on every screen once it is read', async () => {
  const desk = await startDesk({ quietMs: 0 });
  await startBackground(desk.app);
  const bell = followBell(desk, 'marie');
  const other = followBell(desk, 'marie');
  await bell.until(shows(0), 'an empty bell');
  const { id: ticketId } = await openTicket(desk);
  await bell.until(shows(1), 'the new ticket');
  const marie = await desk.as('marie');
  await marie.notifications.markRead.mutate({ ticketId });
  await bell.until(shows(0), 'a silent bell');
  await other.until(shows(0), 'a silent bell on the other screen');
  expect(await unreadKinds(desk)).not.toHaveProperty('marie');
});

test('it falls silent for everybody else once a colleague takes the ticket', async () => {
  const desk = await startDesk({ quietMs: 0 });
  await startBackground(desk.app);
  const bells = { paul: followBell(desk, 'paul'), ada: followBell(desk, 'ada') };
  const { id: ticketId } = await openTicket(desk);
  await bells.paul.until(shows(1), 'the new ticket');
  await bells.ada.until(shows(1), 'the new ticket');
  await (await desk.as('marie')).tickets.take.mutate({ ticketId });
  await bells.paul.until(shows(0), 'a silent bell');
  await bells.ada.until(shows(0), 'a silent bell');
  expect(await unreadKinds(desk)).toEqual({});
});

test('a burst is told as one, when it is over', async () => {
  const desk = await startDesk({ quietMs: 50 });
  const { id: ticketId } = await takenTicket(desk);
  await startBackground(desk.app);
  const bell = followBell(desk, 'marie');
  await bell.until(shows(0), 'an empty bell');
  const amina = await desk.as('amina');
  for (let index = 0; index < 20; index += 1) {
    await amina.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  }
  await bell.until(shows(1), 'the messages');
  // On a slow machine a pause may fall into the burst: what is left is told now.
  await tellTicket(desk.app, ticketId);
  const { items } = await (await desk.as('marie')).notifications.list.query({});
  expect(items).toEqual([expect.objectContaining({ kind: 'message', count: 20 })]);
  expect(bell.items.length).toBeLessThan(20);
});

test('a start tells what an earlier process left untold, and forgets what was read long ago', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  await openTicket(desk);
  await openTicket(desk);
  await startBackground(desk.app);
  const marie = await desk.as('marie');
  const { items } = await marie.notifications.list.query({});
  expect(items).toHaveLength(2);
  await marie.notifications.markRead.mutate({ ids: [items[0]?.id ?? 0] });
  await desk.app.notifier.close();
  clock.advance(91 * 24 * 60 * 60_000);
  await desk.app.notifier.start(desk.app);
  const left = await desk.app.db.read.selectFrom('notifications').select('id').execute();
  // Marie's other one, and both of Paul's and Ada's: unread, however old.
  expect(left).toHaveLength(5);
  expect(left.map(({ id }) => id)).not.toContain(items[0]?.id);
});

test('a ticket whose news cannot be made holds up no other', async () => {
  const desk = await startDesk();
  const broken = await openTicket(desk);
  await desk.app.db.write
    .updateTable('ticket_events')
    .set({ payload: 'not JSON' })
    .where('ticket_id', '=', broken.id)
    .execute();
  const fine = await openTicket(desk);
  await startBackground(desk.app);
  const { items } = await (await desk.as('marie')).notifications.list.query({});
  expect(aboutTickets(items).map(({ ticket }) => ticket.id)).toEqual([fine.id]);
});
