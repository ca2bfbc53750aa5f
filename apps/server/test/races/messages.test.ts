import { PRIORITIES } from '@etape/shared/tickets';
import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { numbersOf, readLog, upTo } from '../support/log.ts';
import { outcomeOf } from '../support/refusal.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';

const ROUNDS = 8;

test('what is said while a ticket changes in other ways is all said, and nothing of it is lost', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const [amina, marie] = [await desk.as('amina'), await desk.as('marie')];
  const before = (await readLog(desk, ticketId)).length;
  const bodies = upTo(20).map((number) => `message ${number}`);
  await Promise.all([
    ...bodies.map((body) => amina.messages.send.mutate({ ticketId, body, commandId: commandId() })),
    ...PRIORITIES.map((priority) =>
      marie.tickets.update.mutate({ ticketId, priority, commandId: commandId() }),
    ),
  ]);
  const log = await readLog(desk, ticketId);
  expect(numbersOf(log)).toEqual(upTo(log.length));
  const said = log.slice(before).filter(({ type }) => type === 'message_posted');
  expect(said).toHaveLength(bodies.length);
  expect(new Set(said.map(({ payload }) => payload))).toEqual(
    new Set(bodies.map((body) => JSON.stringify({ body }))),
  );
  const { ticket } = await amina.tickets.get.query({ ticketId });
  expect(ticket.seq).toBe(log.length);
  const last = log.findLast(({ type }) => type === 'ticket_updated');
  expect(last?.payload).toContain(`"${ticket.priority}"`);
});

test('something said as a ticket is cancelled is either said before it or refused', async () => {
  const desk = await startDesk();
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id: ticketId } = await openTicket(desk);
    const amina = await desk.as('amina');
    const say = () =>
      amina.messages.send.mutate({ ticketId, body: 'One more thing', commandId: commandId() });
    const cancel = () =>
      amina.tickets.changeStatus.mutate({ ticketId, status: 'cancelled', commandId: commandId() });
    const calls = round % 2 === 0 ? [say(), cancel()] : [cancel(), say()].reverse();
    const [said, cancelled] = await Promise.all(calls.map(outcomeOf));
    expect(cancelled).toBe('done');
    const types = (await readLog(desk, ticketId)).map(({ type }) => type).slice(1);
    expect([
      ['done', 'message_posted', 'status_changed'],
      ['ticket_closed', 'status_changed'],
    ]).toContainEqual([said, ...types]);
  }
});

test('one command on two tickets at once is carried out on one of them', async () => {
  const desk = await startDesk();
  for (let round = 0; round < ROUNDS; round += 1) {
    const tickets = [await takenTicket(desk), await takenTicket(desk)];
    const amina = await desk.as('amina');
    const id = commandId();
    const outcomes = await Promise.all(
      tickets.map(({ id: ticketId }) =>
        outcomeOf(amina.messages.send.mutate({ ticketId, body: 'Which?', commandId: id })),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['done', 'validation']);
    const logs = await Promise.all(tickets.map((ticket) => readLog(desk, ticket.id)));
    expect(logs.flat().filter(({ type }) => type === 'message_posted')).toHaveLength(1);
  }
});
