import { expect, test } from 'vitest';
import { breakConnections } from '../../chaos/break-connections.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

const BREAKS = 8;
const AT_ONCE = 6;

test('a server whose connections to PostgreSQL break off while it works outlives it, and does each command once', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  let over = false;
  let asked = 0;
  let done = 0;
  const work = Array.from({ length: AT_ONCE }, async () => {
    while (!over) {
      asked += 1;
      const message = { ticketId, body: `Message ${asked}`, commandId: commandId() };
      // As browsers do: no answer is no reason to give up, and the same command is sent again.
      while (!(await isAnswered(marie.messages.send.mutate(message))));
      done += 1;
    }
  });
  for (let round = 1; round <= BREAKS; round += 1) {
    const before = done;
    await expect.poll(() => done, { timeout: 20_000 }).toBeGreaterThan(before + AT_ONCE);
    await breakConnections(urlOf(desk), 'all');
  }
  over = true;
  await Promise.all(work);
  const { timeline } = await marie.tickets.get.query({ ticketId });
  const bodies = timeline.flatMap((event) => (event.type === 'message_posted' ? [event.body] : []));
  expect(bodies).toHaveLength(asked);
  expect(new Set(bodies).size).toBe(asked);
});

function isAnswered(call: Promise<unknown>): Promise<boolean> {
  return call.then(
    () => true,
    () => false,
  );
}

function urlOf({ database }: Desk): string {
  if (database.kind !== 'postgres') throw new Error('This is about PostgreSQL');
  return database.url;
}
