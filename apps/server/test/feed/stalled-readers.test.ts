import { expect, test } from 'vitest';
import type { WebSocket } from 'ws';
import { type Desk, startDesk } from '../support/desk.ts';
import { fillLog } from '../support/fill-log.ts';
import { followTicket } from '../support/follow.ts';
import { numbersOf, upTo } from '../support/log.ts';
import { openRawSocket } from '../support/raw-socket.ts';
import { takenTicket } from '../support/tickets.ts';

const STREAMS = 30;
const EVENTS = 400;

/** Of a log of more than a megabyte, which is one frame. */
const MESSAGE = 'x'.repeat(3_000);

/** From here on nothing more is sent until it is read; what may come on top is one frame. */
const HIGH_WATER_BYTES = 1024 * 1024;
const BOUND_BYTES = 3 * HIGH_WATER_BYTES;

test('whoever stalls on thirty streams holds no more of the memory than on one', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, EVENTS, () => MESSAGE);
  const { socket, send, frames } = await openRawSocket(desk.origin, {
    token: await desk.tokenOf('amina'),
  });
  const server = serverSide(desk);
  socket.pause();
  for (let id = 1; id <= STREAMS; id += 1) {
    send({ id, method: 'subscription', params: { path: 'tickets.events', input: { ticketId } } });
  }
  let held = 0;
  const grows = () => {
    const before = held;
    held = server.bufferedAmount;
    return held !== before || held < HIGH_WATER_BYTES;
  };
  await expect.poll(grows, { timeout: 20_000, interval: 250 }).toBe(false);
  expect(held).toBeLessThan(BOUND_BYTES);
  socket.resume();
  await frames.until(
    (all) => all.filter((frame) => frame.includes(`"seq":${EVENTS},`)).length === STREAMS,
    'the end of the log on every stream',
  );
  socket.close();
});

test('a reader who stalls is cut in the end, and goes on from where they were', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  await fillLog(desk, ticketId, 4_000, () => MESSAGE);
  const device = desk.connect('amina');
  const follower = followTicket(device.api, ticketId);
  await follower.upTo(1);
  const server = serverSide(desk);
  (await device.opened.find(() => true, 'the socket')).pause();
  await expect.poll(() => server.readyState, { timeout: 25_000 }).not.toBe(server.OPEN);
  device.sockets.at(-1)?.resume();
  await follower.upTo(4_000);
  expect(device.closings.items[0]).toBe(4408);
  expect(numbersOf(follower.events.items)).toEqual(upTo(4_000));
}, 60_000);

/** The desk's end of the only socket there is. */
function serverSide(desk: Desk): WebSocket {
  const [socket] = desk.server.websocketServer.clients;
  if (socket === undefined) throw new Error('Nobody is connected');
  return socket;
}
