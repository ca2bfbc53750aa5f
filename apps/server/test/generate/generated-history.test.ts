import { attentionOfAssignee, attentionOfRequester } from '@etape/shared/attention';
import { evolve } from '@etape/shared/guidance/evolve';
import { type GuidanceState, NO_GUIDANCE } from '@etape/shared/guidance/state';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listEventsAfter } from '../../src/events/event-log.ts';
import { generateHistory } from '../../src/generate/generate-history.ts';
import { getTicket } from '../../src/tickets/ticket-queries.ts';
import { generateYear, openYear, UNTIL } from '../statistics/generated-year.ts';
import type { TestDatabase } from '../support/databases.ts';

const TICKETS = 300;

let year: TestDatabase;

beforeAll(async () => {
  year = await generateYear(TICKETS);
});

afterAll(() => year.remove());

it('every generated ticket stands where its log leads', async () => {
  const { app } = await openYear(year);
  for (let ticketId = 1_001; ticketId < 1_001 + TICKETS; ticketId += 1) {
    const { row, guidance } = await getTicket(app.db.read, ticketId);
    const logged = await listEventsAfter(app.db.read, ticketId, { after: 0, limit: 1_000 });
    const events = logged.map(({ event }) => event);
    const told = events.reduce<GuidanceState>(evolve, NO_GUIDANCE);
    const moved = events.findLast((event) => event.type === 'status_changed');
    const subject = {
      status: row.status,
      guidance: guidance.status,
      requesterSpokeLast: row.requester_spoke_last === 1,
    };

    expect(guidance).toEqual(told);
    expect(row.status).toBe(moved?.to ?? 'open');
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(row.last_seq).toBe(events.length);
    expect(row.requester_rank).toBe(attentionOfRequester(subject).rank);
    expect(row.assignee_rank).toBe(attentionOfAssignee(subject).rank);
    expect(Date.parse(events.at(-1)?.at ?? '')).toBeLessThanOrEqual(UNTIL);
  }
});

it('people sign in to a generated desk, and the next ticket gets the next number', async () => {
  const desk = await openYear(year);
  const { api } = await desk.signIn('user1');

  const ticket = await api.tickets.create.mutate({
    title: 'One more ticket',
    description: 'After a year of others.',
    categoryId: 1,
  });

  expect(ticket.id).toBe(1_001 + TICKETS);
});

it('the same seed tells the same year, another one another', async () => {
  const again = await generateYear(TICKETS);
  const other = await generateYear(TICKETS, 2);

  const [first, second, third] = [await titles(year), await titles(again), await titles(other)];

  expect(second).toEqual(first);
  expect(third).not.toEqual(first);
  await again.remove();
  await other.remove();
});

it('a desk that has tickets is left alone', async () => {
  const { app } = await openYear(year);
  const options = { seed: 1, tickets: 10, until: UNTIL };

  await expect(generateHistory(app, options)).rejects.toThrow('only an empty desk');
});

async function titles(of: TestDatabase) {
  const { app } = await openYear(of);
  return app.db.read
    .selectFrom('tickets')
    .select(['id', 'title', 'created_at', 'updated_at', 'status', 'last_seq'])
    .orderBy('id')
    .execute();
}
