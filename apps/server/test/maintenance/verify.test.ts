import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyLog } from '../../src/maintenance/verify.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

async function startTold(): Promise<{ desk: Desk; ticketId: number }> {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const amina = await desk.as('amina');
  const command = () => ({ ticketId, commandId: commandId() });
  await marie.guidance.start.mutate(command());
  await marie.guidance.instruct.mutate({ ...command(), body: 'Ouvrez les paramètres.' });
  await amina.guidance.confirm.mutate({ ...command(), step: 1, revision: 1 });
  await marie.guidance.instruct.mutate({ ...command(), body: 'Redémarrez.' });
  return { desk, ticketId };
}

test('rows and log of a desk in use agree', async () => {
  const { desk } = await startTold();
  const verified = await verifyLog(desk.app.db.read);
  expect(verified).toMatchObject({ tickets: 1, problems: [] });
  expect(verified.events).toBeGreaterThan(6);
});

test.each([
  ['a lost event', sql`delete from ticket_events where seq = 3`, 'event 3 is missing'],
  ['another status', sql`update tickets set status = 'resolved'`, 'status'],
  ['another assignee', sql`update tickets set assignee_id = 4`, 'assignee'],
  ['another priority', sql`update tickets set priority = 3`, 'priority'],
  ['a wrong count', sql`update tickets set last_seq = last_seq + 1`, 'last_seq'],
  ['a step put right by hand', sql`update guidance_steps set body = 'x'`, 'guidance'],
  ['a time of its own', sql`update tickets set resolved_at = 1`, 'resolved_at'],
])('%s is found', async (_what, damage, problem) => {
  const { desk, ticketId } = await startTold();
  await damage.execute(desk.app.db.write);
  const { problems } = await verifyLog(desk.app.db.write);
  expect(problems.join('\n')).toContain(`#${ticketId}: `);
  expect(problems.join('\n')).toContain(problem);
});

test('tickets that are counted where they do not stand are found', async () => {
  const { desk } = await startTold();
  const db = desk.app.db.write;
  await sql`update ticket_tallies set count = count + 1 where status = 'in_progress'`.execute(db);
  await sql`insert into ticket_tallies values ('closed', 3, 0, 2)`.execute(db);
  const { problems } = await verifyLog(db);
  expect(problems).toEqual([
    expect.stringMatching(/^tally in_progress 1: there are 1, [23] are counted$/),
    'tally closed 3: there are none, 2 are counted',
  ]);
});
