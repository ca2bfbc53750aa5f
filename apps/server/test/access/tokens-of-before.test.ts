import { describe, expect, test } from 'vitest';
import { type Api, createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';
import { ACCESS_CHANGES, type AccessChange } from './access-changes.ts';
import { nameOf, PROCEDURES, passRace, prepareTicket } from './check-row.ts';
import { ACCESS_TABLE, type Row, type Scene, type Stage } from './table.ts';

const CALLS = ACCESS_TABLE.filter((row) => PROCEDURES.get(row.path) !== 'subscription');
const OVER_SOCKETS = ACCESS_TABLE.filter((row) => row.endsSession !== true);

/** The tokens below were handed out before, and are good for another quarter of an hour. */
const A_SECOND_MS = 1_000;
/** Some rows wait for a while by design. */
const AT_ONCE = 8;

describe('a token says who, not what they may: the whole table, a second after a change', () => {
  test.each(ACCESS_CHANGES)('$what, over HTTP', async (change) => {
    const { desk, clock, sceneOf } = await prepareDesk(CALLS);
    const api = createHttpApi(desk.origin, await desk.tokenOf(change.who));
    await change.change(desk);
    clock.advance(A_SECOND_MS);
    await expectTable(CALLS, { change, desk, api, sceneOf });
  });

  test.each(ACCESS_CHANGES)('$what, over a socket that was open', async (change) => {
    const { desk, clock, sceneOf } = await prepareDesk(OVER_SOCKETS);
    const token = await desk.tokenOf(change.who);
    const device = desk.connect(change.who, { token: () => token });
    await device.api.profile.get.query();
    await change.change(desk);
    clock.advance(A_SECOND_MS);
    // It comes back by itself, with the same token.
    expect(await device.closings.find(() => true, 'the closing')).toBe(4401);
    await expectTable(OVER_SOCKETS, { change, desk, api: device.api, sceneOf });
  });
});

/** One desk for all rows, with a ticket for each of them that is about one. */
async function prepareDesk(rows: readonly Row[]) {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const adminId = await desk.idOf('ada');
  const tickets = new Map<Stage, number>();
  for (const { stage } of rows) {
    if (stage === undefined || tickets.has(stage)) continue;
    tickets.set(stage, await prepareTicket(desk, stage));
  }
  passRace(clock);
  const sceneOf = ({ stage }: Row): Scene => ({
    ticketId: stage === undefined ? 1 : (tickets.get(stage) ?? 0),
    adminId,
  });
  return { desk, clock, sceneOf };
}

type Trial = { change: AccessChange; desk: Desk; api: Api; sceneOf: (row: Row) => Scene };

/** Every outcome at once, so that a failure shows all that is open. */
async function expectTable(
  rows: readonly Row[],
  { change: { who, becomes }, desk, api, sceneOf }: Trial,
): Promise<void> {
  const userId = await desk.idOf(who);
  const actual = new Map<string, string>();
  const call = async (row: Row) => {
    actual.set(nameOf(row), await outcomeOf(row.call(api, sceneOf(row))));
  };
  const harmless = rows.filter((row) => row.endsSession !== true);
  for (let begin = 0; begin < harmless.length; begin += AT_ONCE) {
    await Promise.all(harmless.slice(begin, begin + AT_ONCE).map(call));
  }
  for (const row of rows.filter(({ endsSession }) => endsSession === true)) {
    await call(row);
    if (becomes === 'employee') await reopenSessions(desk, userId);
  }
  const expected = rows.map((row) => [nameOf(row), row.expected[becomes]]);
  expect(Object.fromEntries(actual)).toEqual(Object.fromEntries(expected));
}

/** The next row is called with the same token. */
async function reopenSessions({ app }: Desk, userId: number): Promise<void> {
  await app.db.write
    .updateTable('sessions')
    .set({ revoked_at: null })
    .where('user_id', '=', userId)
    .execute();
}
