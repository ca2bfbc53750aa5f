import { describe, expect, test } from 'vitest';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';
import { expectRow, nameOf, PROCEDURES, passRace, prepareTicket } from './check-row.ts';
import { ACCESS_TABLE, type Row } from './table.ts';

const CALLS = ACCESS_TABLE.filter((row) => PROCEDURES.get(row.path) !== 'subscription');

const ABOUT_TICKETS = CALLS.filter((row) => row.expected.employee === 'not_found');

describe('who may call what over HTTP', () => {
  test('every procedure has a row in the table', () => {
    const listed = new Set(ACCESS_TABLE.map((row) => row.path));
    expect([...listed].sort()).toEqual([...PROCEDURES.keys()].sort());
    expect(PROCEDURES.size).toBeGreaterThan(30);
  });

  test.each(CALLS.map((row) => [nameOf(row), row] as const))('%s', async (_name, row) => {
    await expectRow(row, async (desk, who) =>
      createHttpApi(desk.origin, who === null ? null : await desk.tokenOf(who)),
    );
  });
});

describe('a ticket that is not yours is refused in the words of one that is not there', () => {
  test.each(ABOUT_TICKETS.map((row) => [nameOf(row), row] as const))('%s', expectSameWords);

  async function expectSameWords(_name: string, row: Row): Promise<void> {
    const clock = createTestClock();
    const desk = await startDesk({ clock });
    const adminId = await desk.idOf('ada');
    const ticketId = await prepareTicket(desk, row.stage ?? 'taken');
    passRace(clock);
    const karim = await desk.as('karim');
    const foreign = await refusalOf(row.call(karim, { ticketId, adminId }));
    const missing = await refusalOf(row.call(karim, { ticketId: 999_999, adminId }));
    expect(foreign).toEqual(missing);
    expect(foreign).toMatchObject({ domainCode: 'not_found', httpStatus: 404 });
  }
});
