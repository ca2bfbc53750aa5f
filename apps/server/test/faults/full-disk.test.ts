import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { verifyLog } from '../../src/maintenance/verify.ts';
import { startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

const NO_LIMIT = 1_073_741_823;

test('a full disk refuses what it cannot keep, keeps the rest, and nothing is stuck afterwards', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const amina = await desk.as('amina');
  const say = (body: string) =>
    amina.messages.send.mutate({ ticketId, body, commandId: commandId() });
  await sql`pragma max_page_count = 1`.execute(desk.app.db.write);
  const long = 'x'.repeat(3_900);
  let kept = 0;
  let refused = 0;
  while (refused < 20) {
    const outcome = await outcomeOf(say(long));
    if (outcome === 'done') kept += 1;
    else refused += 1;
  }
  const lost = await refusalOf(say(long));
  expect(lost.code).toBe('INTERNAL_SERVER_ERROR');
  expect(lost.message).toBe('internal error');
  await sql`pragma max_page_count = ${sql.lit(NO_LIMIT)}`.execute(desk.app.db.write);
  expect(await outcomeOf(say('There is room again'))).toBe('done');
  const { timeline } = await amina.tickets.get.query({ ticketId });
  expect(timeline.filter(({ type }) => type === 'message_posted')).toHaveLength(kept + 1);
  expect((await verifyLog(desk.app.db.read)).problems).toEqual([]);
});
