import { expect, test } from 'vitest';
import { type Desk, startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { numbersOf, readLog, upTo } from '../support/log.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

test('a late subscriber gets thousands of events in frames of at most 500', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, 2_600);
  const follower = followTicket(desk.connect('amina').api, ticketId);
  await follower.upTo(2_600);
  expect(numbersOf(follower.events.items)).toEqual(upTo(2_600));
  expect(Math.max(...follower.frames)).toBe(500);
  expect(follower.frames.length).toBeLessThanOrEqual(6);
});

test('a subscriber that is caught up and one that is far behind both get what happens next', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, 1_200);
  const marie = await desk.as('marie');
  const current = followTicket(desk.connect('marie').api, ticketId, '1200');
  await current.marks.until((marks) => marks.includes('started'), 'the start');
  const behind = followTicket(desk.connect('amina').api, ticketId);
  await marie.messages.send.mutate({ ticketId, body: 'Still there?', commandId: commandId() });
  await Promise.all([current.upTo(1_201), behind.upTo(1_201)]);
  expect(numbersOf(current.events.items)).toEqual([1_201]);
  expect(numbersOf(behind.events.items)).toEqual(upTo(1_201));
});

test('a subscriber goes on after the event it names', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, 10);
  const follower = followTicket(desk.connect('amina').api, ticketId, '7');
  await follower.upTo(10);
  expect(numbersOf(follower.events.items)).toEqual([8, 9, 10]);
});

test('what happens live comes once and in order to everybody who follows', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const devices = [desk.connect('amina'), desk.connect('marie'), desk.connect('ada')];
  const followers = devices.map(({ api }) => followTicket(api, ticketId));
  await Promise.all(followers.map((follower) => follower.upTo(3)));
  const marie = await desk.as('marie');
  for (let seq = 4; seq <= 20; seq += 1) {
    await marie.messages.send.mutate({ ticketId, body: `${seq}`, commandId: commandId() });
    // One by one: what came is behind the cursor, in the middle of what all of them share.
    await Promise.all(followers.map((follower) => follower.upTo(seq)));
  }
  for (const { events } of followers) expect(numbersOf(events.items)).toEqual(upTo(20));
});

test('nothing of a feed is kept once its last subscriber has left', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const device = desk.connect('amina');
  const followers = [followTicket(device.api, ticketId), followTicket(device.api, ticketId)];
  await Promise.all(followers.map((follower) => follower.upTo(3)));
  expect(desk.app.feeds.size()).toBe(1);
  for (const follower of followers) follower.stop();
  await expect.poll(() => desk.app.feeds.size()).toBe(0);
});

/** Adds to the log directly what would take the API minutes, up to this number. */
async function fillLog(desk: Desk, ticketId: number, last: number): Promise<void> {
  const log = await readLog(desk, ticketId);
  const actor_id = await desk.idOf('amina');
  const rows = upTo(last)
    .slice(log.length)
    .map((seq) => ({
      ticket_id: ticketId,
      seq,
      type: 'message_posted' as const,
      actor_id,
      audience: 'everyone' as const,
      payload: JSON.stringify({ body: `message ${seq}` }),
      command_id: null,
      at: desk.app.clock.now(),
    }));
  await desk.app.db.write.transaction().execute(async (db) => {
    for (let start = 0; start < rows.length; start += 500) {
      await db
        .insertInto('ticket_events')
        .values(rows.slice(start, start + 500))
        .execute();
    }
    await db.updateTable('tickets').set({ last_seq: last }).where('id', '=', ticketId).execute();
  });
}
