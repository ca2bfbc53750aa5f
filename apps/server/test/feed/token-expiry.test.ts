import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { numbersOf, readLog, upTo } from '../support/log.ts';
import { createTestClock } from '../support/test-clock.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

const HOUR_MS = 60 * 60_000;

test('a stream outlives its token: handed over without a gap and without a failed request', async () => {
  const desk = await startDesk({
    lifetimeMs: 1_200,
    http: { socketTimes: { handOverMs: 800, graceMs: 400 } },
  });
  const { id: ticketId } = await takenTicket(desk);
  const device = desk.connect('marie');
  const follower = followTicket(device.api, ticketId);
  await follower.upTo(3);
  let sent = 0;
  // A new token is asked for at each hand-over; three of them outlive the first one twice over.
  while (device.sockets.length < 4) {
    await device.api.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
    sent += 1;
  }
  const log = await readLog(desk, ticketId);
  expect(log).toHaveLength(3 + sent);
  await follower.upTo(log.length);
  expect(numbersOf(follower.events.items)).toEqual(upTo(log.length));
  expect(follower.marks.items).toEqual(['started']);
  // The client let go of the old sockets itself: the server had to cut none of them.
  expect(device.closings.items).not.toContain(4401);
});

test('a socket that ignores the hand-over is closed once its token has expired', async () => {
  const desk = await startDesk({
    lifetimeMs: 200,
    http: { socketTimes: { handOverMs: 150, graceMs: 50 } },
  });
  const token = await desk.tokenOf('amina');
  // Comes back with the same token, so it is nobody's the second time.
  const device = desk.connect('amina', { token: () => token, retryDelayMs: () => 60_000 });
  await device.opened.until((all) => all.length > 0, 'a socket');
  expect(await device.closings.find(() => true, 'the closing')).toBe(4401);
});

test('a tab that slept for an hour goes on with everything once', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const { id: ticketId } = await takenTicket(desk);
  const asleep = desk.connect('amina', { retryDelayMs: () => 60_000 });
  const before = followTicket(asleep.api, ticketId);
  await before.upTo(3);
  asleep.cut();
  const expired = await desk.as('amina');
  clock.advance(HOUR_MS);
  const marie = await desk.as('marie');
  for (let count = 0; count < 5; count += 1) {
    await marie.messages.send.mutate({ ticketId, body: `${count}`, commandId: commandId() });
  }
  await expect(expired.tickets.get.query({ ticketId })).rejects.toMatchObject({
    data: { domainCode: 'session_expired' },
  });
  // It wakes, gets a new token and goes on after the last event it had.
  const after = followTicket(desk.connect('amina').api, ticketId, '3');
  await after.upTo(8);
  const both = [...before.events.items, ...after.events.items];
  expect(numbersOf(both)).toEqual(upTo(8));
});
