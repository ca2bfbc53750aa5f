import { describe, expect, test } from 'vitest';
import { everybody, type Name } from '../testing/people.ts';
import type { GuidanceCommand, GuidanceCommandType } from './commands.ts';
import { decide } from './decide.ts';
import type { GuidanceStatus } from './state.ts';
import { stateAfter, ticketInProgress } from './testing/given.ts';
import { blocked, instructed, started } from './testing/history.ts';

const STATES = {
  inactive: stateAfter([]),
  idle: stateAfter([started]),
  awaiting: stateAfter([started, instructed(1)]),
  blocked: stateAfter([started, instructed(1), blocked(1)]),
};

const COMMANDS: Record<Exclude<GuidanceCommandType, 'transfer'>, GuidanceCommand> = {
  start: { type: 'start' },
  instruct: { type: 'instruct', body: 'Ouvrez' },
  message: { type: 'message', body: 'Ouvrez' },
  seen: { type: 'seen', step: 1, revision: 1 },
  confirm: { type: 'confirm', step: 1, revision: 1 },
  block: { type: 'block', step: 1, revision: 1, reason: 'other' },
  rewrite: { type: 'rewrite', step: 1, body: 'Fermez' },
  withdraw: { type: 'withdraw', step: 1 },
  end: { type: 'end', resolved: true },
  stop: { type: 'stop' },
};

/** Who, what, and for each state either where it leads (`→ idle`) or why it is refused. */
const TABLE = `
  who         command   | inactive           idle             awaiting            blocked
  technician  start     | →idle              guidance_active  guidance_active     guidance_active
  technician  instruct  | guidance_inactive  →awaiting        step_not_confirmed  step_not_confirmed
  technician  message   | →inactive          →awaiting        step_not_confirmed  →blocked
  technician  seen      | forbidden          forbidden        forbidden           forbidden
  technician  confirm   | forbidden          forbidden        forbidden           forbidden
  technician  block     | forbidden          forbidden        forbidden           forbidden
  technician  rewrite   | guidance_inactive  step_not_open    →awaiting           →awaiting
  technician  withdraw  | guidance_inactive  step_not_open    →idle               →idle
  technician  end       | guidance_inactive  →inactive        →inactive           →inactive
  technician  stop      | forbidden          forbidden        forbidden           forbidden
  employee    start     | forbidden          forbidden        forbidden           forbidden
  employee    instruct  | forbidden          forbidden        forbidden           forbidden
  employee    message   | →inactive          guidance_active  guidance_active     →blocked
  employee    seen      | guidance_inactive  step_not_open    →awaiting           →blocked
  employee    confirm   | guidance_inactive  step_not_open    →idle               →idle
  employee    block     | guidance_inactive  step_not_open    →blocked            step_not_open
  employee    rewrite   | forbidden          forbidden        forbidden           forbidden
  employee    withdraw  | forbidden          forbidden        forbidden           forbidden
  employee    end       | forbidden          forbidden        forbidden           forbidden
  employee    stop      | guidance_inactive  →inactive        →inactive           →inactive
  admin       start     | →idle              guidance_active  guidance_active     guidance_active
  admin       instruct  | guidance_inactive  forbidden        forbidden           forbidden
  admin       message   | →inactive          guidance_active  guidance_active     guidance_active
  admin       seen      | forbidden          forbidden        forbidden           forbidden
  admin       confirm   | forbidden          forbidden        forbidden           forbidden
  admin       block     | forbidden          forbidden        forbidden           forbidden
  admin       rewrite   | guidance_inactive  forbidden        forbidden           forbidden
  admin       withdraw  | guidance_inactive  forbidden        forbidden           forbidden
  admin       end       | guidance_inactive  →inactive        →inactive           →inactive
  admin       stop      | forbidden          forbidden        forbidden           forbidden
`;

describe('the table of the guidance', () => {
  const rows = readTable();

  test('has a cell for each of three people, ten commands and four states', () => {
    const cells = new Set(rows.map((row) => `${row.who} ${row.type} ${row.status}`));
    expect(cells.size).toBe(3 * 10 * 4);
  });

  test.each(rows)('$who, $type, $status: $outcome', ({ who, type, status, outcome }) => {
    expect(outcomeOf(who, type, status)).toBe(outcome);
  });

  test.each(['colleague', 'stranger'] as const)('refuses everything to a %s', (who) => {
    const outcomes = Object.values(COMMANDS).flatMap(({ type }) =>
      Object.values(STATES).map(({ status }) => outcomeOf(who, type, status)),
    );
    expect(new Set(outcomes)).toEqual(new Set(['forbidden']));
  });
});

function outcomeOf(who: Name, type: GuidanceCommandType, status: GuidanceStatus): string {
  if (type === 'transfer') throw new Error('a transfer names a person: decide-transfer.test.ts');
  const context = { actor: everybody[who], ticket: ticketInProgress(), guidance: STATES[status] };
  const decision = decide(context, COMMANDS[type]);
  return decision.ok ? `→${decision.leadsTo}` : decision.code;
}

function readTable() {
  const [head = '', ...lines] = TABLE.trim().split('\n');
  const states = head.split('|')[1]?.trim().split(/\s+/) as GuidanceStatus[];
  return lines.flatMap((line) => {
    const [who, type, , ...outcomes] = line.trim().split(/\s+/);
    return states.map((status, column) => ({
      who: who as Name,
      type: type as GuidanceCommandType,
      status,
      outcome: outcomes[column] ?? 'missing',
    }));
  });
}
