import { expect, test } from 'vitest';
import { transact } from '../../src/db/transaction.ts';
import { getTicket } from '../../src/tickets/ticket-queries.ts';
import { saveTicketChange } from '../../src/tickets/ticket-store.ts';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

test('what is taken back reaches nobody', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const follower = followTicket(desk.connect('amina').api, ticketId);
  await marie.messages.send.mutate({ ticketId, body: 'First', commandId: commandId() });
  await follower.upTo(4);

  const failing = transact(desk.app, async (tx) => {
    const before = await getTicket(tx.db, ticketId);
    const events = [{ type: 'message_posted' as const, body: 'Never said' }];
    await saveTicketChange(tx, desk.app.bus, { before, change: { actor: null, events } });
    throw new Error('the disk is full');
  });
  await expect(failing).rejects.toThrow('the disk is full');
  await marie.messages.send.mutate({ ticketId, body: 'Second', commandId: commandId() });
  await follower.upTo(5);
  expect(follower.events.items.slice(3)).toMatchObject([
    { seq: 4, body: 'First' },
    { seq: 5, body: 'Second' },
  ]);
});
