import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppContext } from '../../src/context.ts';
import { transact } from '../../src/db/transaction.ts';
import { rebuildFacts } from '../../src/tickets/facts-rebuild.ts';
import type { TestDatabase } from '../support/databases.ts';
import { generateYear, openYear } from './generated-year.ts';
import { goOnWorking } from './live-work.ts';

let year: TestDatabase;

beforeAll(async () => {
  year = await generateYear(600);
});

afterAll(() => year.remove());

it('the facts that commands keep are those that the log makes anew', async () => {
  const desk = await openYear(year);
  await goOnWorking(desk);
  const kept = await readFacts(desk.app);
  expect(kept.tickets.filter((row) => row.first_response_at !== null).length).toBeGreaterThan(500);
  expect(kept.steps.filter((row) => row.blocked_at !== null).length).toBeGreaterThan(50);

  await transact(desk.app, ({ db }) => rebuildFacts(db));

  expect(await readFacts(desk.app)).toEqual(kept);
});

it('facts that went astray are put right from the log', async () => {
  const desk = await openYear(year);
  const right = await readFacts(desk.app);
  await desk.app.db.write
    .updateTable('tickets')
    .set({ first_response_at: null, first_response_by: null })
    .execute();
  await desk.app.db.write
    .updateTable('guidance_steps')
    .set({ technician_id: null, blocked_at: 1, blocked_body: 'wrong', instruction_key: '' })
    .execute();
  await desk.app.db.write.deleteFrom('backlog_changes').where('change', '>', 0).execute();

  await transact(desk.app, ({ db }) => rebuildFacts(db));

  expect(await readFacts(desk.app)).toEqual(right);
});

async function readFacts({ db }: AppContext) {
  return {
    tickets: await db.read
      .selectFrom('tickets')
      .select(['id', 'first_response_at', 'first_response_by'])
      .orderBy('id')
      .execute(),
    steps: await db.read
      .selectFrom('guidance_steps')
      .select(['ticket_id', 'session', 'number'])
      .select(['technician_id', 'blocked_at', 'blocked_body', 'instruction_key'])
      .orderBy('ticket_id')
      .orderBy('session')
      .orderBy('number')
      .execute(),
    backlog: await db.read
      .selectFrom('backlog_changes')
      .selectAll()
      // One ticket that came while another went leaves no trace in a log that is read as a whole.
      .where('change', '<>', 0)
      .orderBy('at')
      .execute(),
  };
}
