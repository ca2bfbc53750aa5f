import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { createAccessTokens } from '../../src/auth/access-tokens.ts';
import { systemClock } from '../../src/clock.ts';
import { SOCKET_TIMES } from '../../src/http/sockets.ts';
import { type Desk, SECRET, startDesk } from '../support/desk.ts';
import { type Follower, followTicket } from '../support/follow.ts';
import { type HeldSends, holdSubscriptions } from '../support/held-sends.ts';
import { numbersOf } from '../support/log.ts';
import { commandId, openTicket } from '../support/tickets.ts';

const MOVE_AFTER_MS = 300;
/** More than whoever moves lacks: they were there all the time, and saw none of it. */
const NOTES = 101;

test('what two sockets of a hand-over both bring, each in frames of its own, comes once', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const { take, say } = await work(desk, ticketId);
  const { follower, moving, first } = follow(desk, ticketId, '1');
  const { letGo } = await moving;
  // Two events of one command, then one each.
  await take();
  await follower.upTo(3);
  await say('Hello');
  await follower.upTo(4);
  // The first socket brings no more: the second goes on from before all of it.
  first().pause();
  await say('Still there?');
  letGo();
  await follower.upTo(5);
  expect(numbersOf(follower.events.items)).toEqual([2, 3, 4, 5]);
  expect(follower.marks.items).toEqual(['started']);
  first().resume();
});

test('so does what follows much that the reader may not see', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const { take, say } = await work(desk, ticketId);
  await take();
  const { follower, moving, first } = follow(desk, ticketId, '3');
  for (let count = 0; count < NOTES; count += 1) await say('A note', { internal: true });
  const { letGo } = await moving;
  await say('Hello');
  await follower.upTo(3 + NOTES + 1);
  first().pause();
  await say('Still there?');
  letGo();
  await follower.upTo(3 + NOTES + 2);
  expect(numbersOf(follower.events.items)).toEqual([3 + NOTES + 1, 3 + NOTES + 2]);
  first().resume();
});

async function work(desk: Desk, ticketId: number) {
  const marie = await desk.as('marie');
  return {
    take: () => marie.tickets.take.mutate({ ticketId }),
    say: (body: string, { internal = false } = {}) =>
      marie.messages.send.mutate({ ticketId, body, internal, commandId: commandId() }),
  };
}

type Moving = {
  follower: Follower;
  /** Resolves once the client has asked its second socket for what the first one still brings. */
  moving: Promise<HeldSends>;
  /** The socket that she leaves. */
  first(): WebSocket;
};

/** Amina's client, which is asked to move soon, and whose second socket asks for nothing until it is let go. */
function follow(desk: Desk, ticketId: number, lastEventId?: string): Moving {
  const second = Promise.withResolvers<HeldSends>();
  const device = desk.connect('amina', {
    token: async () => (device.sockets.length === 1 ? brief(desk) : desk.tokenOf('amina')),
    onSocket(socket) {
      if (device.sockets.length === 2) second.resolve(holdSubscriptions(socket));
    },
  });
  return {
    follower: followTicket(device.api, ticketId, lastEventId),
    moving: second.promise.then(async (sends) => {
      await sends.held;
      return sends;
    }),
    first() {
      const [socket] = device.sockets;
      if (socket === undefined) throw new Error('There is no socket yet');
      return socket;
    },
  };
}

/** A token of Amina's that has little more to live than the time at which its socket is handed over. */
async function brief(desk: Desk): Promise<string> {
  const claims = await desk.app.accessTokens.verify(await desk.tokenOf('amina'));
  if (claims === null) throw new Error('The token is not valid');
  const lifetimeMs = SOCKET_TIMES.handOverMs + MOVE_AFTER_MS;
  const { token } = await createAccessTokens(SECRET, { clock: systemClock, lifetimeMs }).issue(
    claims,
  );
  return token;
}
