import { expect, test } from 'vitest';
import type { SocketApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { type Follower, followTicket } from '../support/follow.ts';
import { numbersOf, readLog, upTo } from '../support/log.ts';
import { createRandom } from '../support/random.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

const EVENTS = 4_000;
const KILLS = 60;
const TICKETS = 4;
const SEED = 20_261_122;

test('60 killed sockets during 4,000 events lose none, double none and disorder none', async () => {
  const desk = await startDesk();
  const random = createRandom(SEED);
  const tickets: number[] = [];
  while (tickets.length < TICKETS) tickets.push((await takenTicket(desk)).id);
  // Two devices of the employee and one of the technician, each following every ticket.
  const devices = [desk.connect('amina'), desk.connect('amina'), desk.connect('marie')];
  const followers = devices.flatMap(({ api }) =>
    tickets.map((ticketId) => ({ ticketId, follower: followTicket(api, ticketId) })),
  );

  const killed = await sendWhileKilling(desk, { tickets, devices, random });

  expect(killed).toBe(KILLS);
  for (const { ticketId, follower } of followers) await expectWholeLog(desk, ticketId, follower);
}, 180_000);

async function sendWhileKilling(
  desk: Desk,
  scene: { tickets: number[]; devices: SocketApi[]; random: () => number },
): Promise<number> {
  const { tickets, devices, random } = scene;
  // Lines of their own, which nobody cuts.
  const senders = [desk.connect('amina').api, desk.connect('marie').api];
  const killAt = new Set<number>();
  while (killAt.size < KILLS) killAt.add(Math.floor(random() * EVENTS));
  let killed = 0;
  let next = 0;
  const send = async () => {
    while (next < EVENTS) {
      const number = next;
      next += 1;
      if (killAt.has(number)) {
        devices[Math.floor(random() * devices.length)]?.cut();
        killed += 1;
      }
      const ticketId = tickets[number % TICKETS] ?? 0;
      const body = `message ${number}`;
      await senders[number % 2]?.messages.send.mutate({ ticketId, body, commandId: commandId() });
    }
  };
  await Promise.all(Array.from({ length: 8 }, send));
  return killed;
}

/** Compares what came through the sockets with the log itself, entry by entry. */
async function expectWholeLog(desk: Desk, ticketId: number, follower: Follower): Promise<void> {
  const log = await readLog(desk, ticketId);
  const last = log.at(-1)?.seq ?? 0;
  await follower.upTo(last);
  expect(numbersOf(follower.events.items)).toEqual(upTo(last));
  expect(follower.events.items.map(({ type }) => type)).toEqual(log.map(({ type }) => type));
}
