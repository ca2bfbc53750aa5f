import { expect } from 'vitest';
import { appRouter } from '../../src/http/app-router.ts';
import type { Api } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf } from '../support/refusal.ts';
import { createTestClock, type TestClock } from '../support/test-clock.ts';
import { commandId, openTicket, takenTicket } from '../support/tickets.ts';
import { CALLERS, type Expected, WHO } from './callers.ts';
import type { Row, Stage } from './table.ts';

/** Past this, the loser of a race is no longer told who won it. */
const HOUR_MS = 60 * 60_000;

/** Every procedure of the router by its path, with its type. */
export const PROCEDURES = new Map(
  // The boundary: the router is flat where it runs, and nested in its type.
  Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>).map(
    ([path, procedure]) => [path, procedure._def.type],
  ),
);

type Procedure = { _def: { type: 'query' | 'mutation' | 'subscription' } };

export function nameOf(row: Row): string {
  return row.about === undefined ? row.path : `${row.path}, ${row.about}`;
}

/** Calls the procedure as everybody, each on a ticket of their own that has come so far. */
export async function expectRow(
  row: Row,
  clientOf: (desk: Desk, caller: (typeof WHO)[keyof typeof WHO]) => Promise<Api>,
): Promise<void> {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const adminId = await desk.idOf('ada');
  const tickets: number[] = [];
  for (const _ of CALLERS) tickets.push(row.stage ? await prepareTicket(desk, row.stage) : 1);
  passRace(clock);
  const actual: Partial<Expected> = {};
  for (const [index, caller] of CALLERS.entries()) {
    const ticketId = tickets[index] ?? 0;
    const api = await clientOf(desk, WHO[caller]);
    actual[caller] = await outcomeOf(row.call(api, { ticketId, adminId }));
  }
  expect(actual).toEqual(row.expected);
}

export async function prepareTicket(desk: Desk, stage: Stage): Promise<number> {
  const { id: ticketId } = await (stage === 'open' ? openTicket(desk) : takenTicket(desk));
  const marie = await desk.as('marie');
  if (stage === 'idle' || stage === 'awaiting') {
    await marie.guidance.start.mutate({ ticketId, commandId: commandId() });
  }
  if (stage === 'awaiting') {
    await marie.guidance.instruct.mutate({ ticketId, commandId: commandId(), body: 'Do it' });
  }
  if (stage === 'resolved') {
    await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  }
  return ticketId;
}

export function passRace(clock: TestClock): void {
  clock.advance(HOUR_MS);
}
