import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { type HeldSends, holdSubscriptions } from '../support/held-sends.ts';
import { numbersOf, upTo } from '../support/log.ts';
import { commandId, openTicket } from '../support/tickets.ts';

test('what two sockets of a hand-over both bring, each in frames of its own, comes once', async () => {
  const desk = await startDesk({
    lifetimeMs: 20_000,
    http: { socketTimes: { handOverMs: 19_700, graceMs: 400 } },
  });
  const { id: ticketId } = await openTicket(desk);
  const marie = await desk.as('marie');
  const say = (body: string) =>
    marie.messages.send.mutate({ ticketId, body, commandId: commandId() });
  const second = Promise.withResolvers<HeldSends>();
  const device = desk.connect('amina', {
    onSocket(socket) {
      if (device.sockets.length === 2) second.resolve(holdSubscriptions(socket));
    },
  });
  const follower = followTicket(device.api, ticketId);
  await follower.upTo(1);

  // From here on the client takes what the first socket brings and awaits the same of the second.
  const moving = await second.promise;
  await moving.held;
  // Two events of one command, then one each.
  await marie.tickets.take.mutate({ ticketId });
  await follower.upTo(3);
  await say('Hello');
  await follower.upTo(4);
  // The first one brings no more: the second goes on from the first event, with all of it.
  device.sockets[0]?.pause();
  await say('Still there?');
  moving.letGo();
  await follower.upTo(5);

  expect(numbersOf(follower.events.items)).toEqual(upTo(5));
  expect(follower.marks.items).toEqual(['started']);
  device.sockets[0]?.resume();
});
