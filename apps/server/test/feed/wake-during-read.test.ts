import { expect, test } from 'vitest';
import { createEventFeeds, type FeedBatch } from '../../src/events/event-feed.ts';
import { startDesk } from '../support/desk.ts';
import { holdFirstLogRead } from '../support/held-reads.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

function numbersIn({ value }: IteratorResult<FeedBatch, void>): number[] {
  return value?.events.map(({ event }) => event.seq) ?? [];
}

test('what happens while the log is being read is read next', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const held = holdFirstLogRead(desk.app.db.read);
  const feeds = createEventFeeds(held.db, desk.app.bus);
  const stream = feeds.follow(ticketId, 0, AbortSignal.timeout(10_000));
  const first = stream.next();
  await held.read;
  await marie.messages.send.mutate({ ticketId, body: 'Meanwhile', commandId: commandId() });
  held.letGo();
  expect(numbersIn(await first)).toEqual([1, 2, 3]);
  expect(numbersIn(await stream.next())).toEqual([4]);
  await stream.return();
  feeds.close();
});
