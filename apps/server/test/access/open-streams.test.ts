import { describe, expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { toRefusal } from '../support/refusal.ts';
import { createWatch } from '../support/watch.ts';
import { ACCESS_CHANGES } from './access-changes.ts';
import { nameOf, PROCEDURES, prepareTicket } from './check-row.ts';
import { ACCESS_TABLE } from './table.ts';

const STREAMS = ACCESS_TABLE.filter((row) => PROCEDURES.get(row.path) === 'subscription');

const CASES = STREAMS.flatMap((row) =>
  ACCESS_CHANGES.map((change) => ({ name: nameOf(row), row, ...change })),
);

describe('what is open when access ends', () => {
  test('every stream can be left open', () => {
    expect(STREAMS.filter(({ open }) => open === undefined).map(nameOf)).toEqual([]);
    expect(STREAMS.length).toBeGreaterThanOrEqual(4);
  });

  test.each(CASES)('$name of $what is asked anew, and answered as to $becomes', async (given) => {
    const { row, who, change, becomes } = given;
    const desk = await startDesk();
    const ticketId = row.stage === undefined ? 1 : await prepareTicket(desk, row.stage);
    const scene = { ticketId, adminId: await desk.idOf('ada') };
    const token = await desk.tokenOf(who);
    const device = desk.connect(who, { token: () => token });
    const marks = createWatch<string>();
    row.open?.(device.api, scene, {
      onStarted: () => marks.push('started'),
      onData: () => marks.push('data'),
      onError: (error) => marks.push(toRefusal(error).domainCode ?? 'no domain code'),
    });
    await marks.find((mark) => mark === 'started', 'the start');
    await change(desk);
    expect(await device.closings.find(() => true, 'the closing')).toBe(4401);
    const before = marks.items.length;
    const expected = row.expected[becomes];
    const answer = expected === 'done' ? 'started' : expected;
    await marks.until((all) => all.slice(before).includes(answer), answer);
    if (expected !== 'done') expect(marks.items.slice(before)).not.toContain('data');
  });
});
