import { TICKET_STATUSES, type TicketStatus } from '@etape/shared/tickets';
import { describe, expect, test } from 'vitest';
import type { Name } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { readLog } from '../support/log.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { createTestClock } from '../support/test-clock.ts';
import { openTicket, takenTicket } from '../support/tickets.ts';

/** The table of product.md, by `from to`: who among these may, Marie being the assignee. */
const MOVES: Record<string, readonly Name[]> = {
  'open in_progress': ['marie', 'paul', 'ada'],
  'open cancelled': ['amina', 'ada'],
  'in_progress open': ['marie', 'ada'],
  'in_progress resolved': ['marie', 'ada'],
  'in_progress cancelled': ['marie', 'ada'],
  'resolved closed': ['amina', 'ada'],
  'resolved in_progress': ['amina', 'marie', 'ada'],
  'closed open': ['amina', 'ada'],
};

const ACTORS: readonly Name[] = ['amina', 'marie', 'paul', 'ada'];

describe('every move of the status, by everybody', () => {
  for (const from of TICKET_STATUSES) {
    test(`from ${from}`, async () => {
      const clock = createTestClock();
      const desk = await startDesk({ clock });
      for (const to of TICKET_STATUSES) {
        for (const who of ACTORS) {
          const ticketId = await ticketIn(desk, from);
          clock.advance(180_000);
          const api = await desk.as(who);
          const move = { ticketId, status: to, reason: 'Because' };
          const outcome = await outcomeOf(api.tickets.changeStatus.mutate(move));
          expect([from, to, who, outcome]).toEqual([from, to, who, expected(from, to, who)]);
          clock.advance(-180_000);
        }
      }
    });
  }
});

test('a life of a ticket: its times and its assignee follow its status', async () => {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const { id: ticketId, createdAt } = await openTicket(desk);
  const [amina, marie] = [await desk.as('amina'), await desk.as('marie')];
  const at = () => new Date(clock.now()).toISOString();
  const noTimes = { takenAt: null, resolvedAt: null, closedAt: null };

  clock.advance(1_000);
  const taken = await marie.tickets.take.mutate({ ticketId });
  const takenAt = at();
  expect(taken).toMatchObject({ ...noTimes, takenAt, assignee: { firstName: 'Marie' } });

  clock.advance(1_000);
  const resolved = await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  expect(resolved).toMatchObject({ takenAt, resolvedAt: at(), closedAt: null });

  clock.advance(1_000);
  const reopened = await amina.tickets.changeStatus.mutate({ ticketId, status: 'in_progress' });
  expect(reopened).toMatchObject({ ...noTimes, takenAt, assignee: { firstName: 'Marie' } });

  await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  const resolvedAt = at();
  clock.advance(1_000);
  const closed = await amina.tickets.changeStatus.mutate({ ticketId, status: 'closed' });
  expect(closed).toMatchObject({ takenAt, resolvedAt, closedAt: at() });

  clock.advance(1_000);
  const open = await amina.tickets.changeStatus.mutate({ ticketId, status: 'open' });
  expect(open).toMatchObject({ ...noTimes, assignee: null, createdAt, updatedAt: at() });

  const cancelled = await amina.tickets.changeStatus.mutate({ ticketId, status: 'cancelled' });
  expect(cancelled).toMatchObject({ ...noTimes, closedAt: at(), status: 'cancelled' });
});

test('a reason is kept where it was given, and asked for where somebody else cancels', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const cancel = { ticketId, status: 'cancelled' as const };
  for (const reason of [undefined, '   ']) {
    const refusal = await refusalOf(marie.tickets.changeStatus.mutate({ ...cancel, reason }));
    expect(refusal).toMatchObject({ domainCode: 'validation', fields: { reason: 'required' } });
  }
  await marie.tickets.changeStatus.mutate({ ...cancel, reason: 'A duplicate of #1000' });
  const { timeline } = await marie.tickets.get.query({ ticketId });
  expect(timeline.at(-1)).toMatchObject({
    type: 'status_changed',
    from: 'in_progress',
    to: 'cancelled',
    reason: 'A duplicate of #1000',
  });
});

test('a cancelled ticket is closed to messages and stays cancelled', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const amina = await desk.as('amina');
  await amina.tickets.changeStatus.mutate({ ticketId, status: 'cancelled' });
  const say = { ticketId, body: 'Hello?', commandId: 'one' };
  expect(await outcomeOf(amina.messages.send.mutate(say))).toBe('ticket_closed');
  const ada = await desk.as('ada');
  const note = { ...say, internal: true };
  expect(await outcomeOf(ada.messages.send.mutate(note))).toBe('ticket_closed');
  expect(await outcomeOf(ada.tickets.update.mutate({ ticketId, priority: 'low' }))).toBe(
    'ticket_closed',
  );
});

test('releasing and transferring say so in the log, with who had it', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const [marie, paul] = [await desk.as('marie'), await desk.as('paul')];
  await marie.tickets.release.mutate({ ticketId });
  await paul.tickets.take.mutate({ ticketId });
  await paul.tickets.assign.mutate({ ticketId, technicianId: await desk.idOf('marie') });
  const { ticket, timeline } = await marie.tickets.get.query({ ticketId });
  expect(ticket.assignee?.firstName).toBe('Marie');
  expect(timeline.slice(3)).toMatchObject([
    { type: 'ticket_released', previous: { firstName: 'Marie' } },
    { type: 'status_changed', from: 'in_progress', to: 'open' },
    { type: 'ticket_assigned', kind: 'taken', assignee: { firstName: 'Paul' } },
    { type: 'status_changed', from: 'open', to: 'in_progress' },
    { type: 'ticket_assigned', kind: 'transferred', previous: { firstName: 'Paul' } },
  ]);
  expect(await readLog(desk, ticketId)).toHaveLength(timeline.length);
});

test('a ticket is given only to somebody active who works on tickets', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await openTicket(desk);
  const ada = await desk.as('ada');
  for (const name of ['karim', 'igor'] as const) {
    const technicianId = await desk.idOf(name);
    const refusal = await refusalOf(ada.tickets.assign.mutate({ ticketId, technicianId }));
    expect(refusal).toMatchObject({ fields: { technicianId: 'not_available' } });
  }
  const technicianId = await desk.idOf('marie');
  const given = await ada.tickets.assign.mutate({ ticketId, technicianId });
  expect(given).toMatchObject({ status: 'in_progress', assignee: { firstName: 'Marie' } });
  const again = await refusalOf(ada.tickets.assign.mutate({ ticketId, technicianId }));
  expect(again).toMatchObject({
    domainCode: 'already_assigned',
    details: { assignee: 'Marie Lefèvre' },
  });
});

function expected(from: TicketStatus, to: TicketStatus, who: Name): string {
  if (who === 'paul' && from !== 'open') {
    // A reopened ticket is anybody's; one that Marie has, or had, is none of his business.
    return 'not_found';
  }
  return MOVES[`${from} ${to}`]?.includes(who) ? 'done' : 'illegal_transition';
}

async function ticketIn(desk: Desk, status: TicketStatus): Promise<number> {
  const { id: ticketId } = await (status === 'open' ? openTicket(desk) : takenTicket(desk));
  const ada = await desk.as('ada');
  const change = (to: TicketStatus) =>
    ada.tickets.changeStatus.mutate({ ticketId, status: to, reason: 'Because' });
  if (status === 'resolved' || status === 'closed') await change('resolved');
  if (status === 'closed' || status === 'cancelled') await change(status);
  return ticketId;
}
