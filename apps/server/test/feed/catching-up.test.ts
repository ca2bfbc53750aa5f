import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { fillLog } from '../support/fill-log.ts';
import { followTicket } from '../support/follow.ts';
import { numbersOf, upTo } from '../support/log.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

test('a late subscriber gets thousands of events in frames of at most 100', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, 2_600);
  const follower = followTicket(desk.connect('amina').api, ticketId);
  await follower.upTo(2_600);
  expect(numbersOf(follower.events.items)).toEqual(upTo(2_600));
  expect(Math.max(...follower.frames)).toBe(100);
  expect(follower.frames.length).toBeLessThanOrEqual(28);
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
