import type { AutoAssignmentPolicy } from '@etape/shared/settings';
import type { Priority } from '@etape/shared/tickets';
import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { deactivateUser } from '../../src/users/user-service.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { createTestClock } from '../support/test-clock.ts';
import { openTicket } from '../support/tickets.ts';

async function startDeskWith(policy: AutoAssignmentPolicy) {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  await presetSettings(desk.app, 'tickets', { autoAssignment: policy });
  return { desk, clock };
}

/** Who gets a new ticket of this priority by itself. */
async function assigneeOf(desk: Desk, priority: Priority): Promise<string | null> {
  const ticket = await openTicket(desk, 'amina', { priority });
  expect(ticket.status).toBe(ticket.assignee === null ? 'open' : 'in_progress');
  return ticket.assignee?.firstName ?? null;
}

test('the policy says which tickets are given by themselves', async () => {
  const expected: Record<AutoAssignmentPolicy, string> = {
    off: 'low: open, normal: open, urgent: open, critical: open',
    urgent: 'low: open, normal: open, urgent: given, critical: given',
    all: 'low: given, normal: given, urgent: given, critical: given',
  };
  for (const policy of ['off', 'urgent', 'all'] as const) {
    const { desk } = await startDeskWith(policy);
    const outcomes: string[] = [];
    for (const priority of ['low', 'normal', 'urgent', 'critical'] as const) {
      const assignee = await assigneeOf(desk, priority);
      outcomes.push(`${priority}: ${assignee === null ? 'open' : 'given'}`);
    }
    expect(outcomes.join(', ')).toBe(expected[policy]);
  }
});

test('a desk that nobody has set up gives what is urgent', async () => {
  const desk = await startDesk();
  expect(await assigneeOf(desk, 'normal')).toBeNull();
  expect(await assigneeOf(desk, 'urgent')).not.toBeNull();
});

test('the one with the fewest tickets in progress gets it, resolved ones do not count', async () => {
  const { desk, clock } = await startDeskWith('urgent');
  const marie = await desk.as('marie');
  const paul = await desk.as('paul');
  for (let count = 0; count < 3; count += 1) {
    const { id: ticketId } = await openTicket(desk);
    await marie.tickets.take.mutate({ ticketId });
    await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  }
  const { id } = await openTicket(desk);
  await paul.tickets.take.mutate({ ticketId: id });
  clock.advance(1_000);
  expect(await assigneeOf(desk, 'critical')).toBe('Marie');
});

test('of those with as many, the one who has waited longest gets it', async () => {
  const { desk, clock } = await startDeskWith('all');
  const given: (string | null)[] = [];
  for (let count = 0; count < 4; count += 1) {
    clock.advance(1_000);
    given.push(await assigneeOf(desk, 'normal'));
  }
  expect(given).toEqual(['Marie', 'Paul', 'Marie', 'Paul']);
});

test('nobody gets their own ticket', async () => {
  const { desk } = await startDeskWith('all');
  for (let count = 0; count < 3; count += 1) {
    const ticket = await openTicket(desk, 'marie');
    expect(ticket.assignee?.firstName).toBe('Paul');
  }
});

test('where nobody is there, a critical ticket stays open', async () => {
  const { desk } = await startDeskWith('all');
  await deactivateUser(desk.app, await desk.idOf('marie'));
  await deactivateUser(desk.app, await desk.idOf('paul'));
  expect(await assigneeOf(desk, 'critical')).toBeNull();
});

test('a given ticket says in its log that the desk gave it', async () => {
  const { desk } = await startDeskWith('all');
  const { id: ticketId } = await openTicket(desk);
  const amina = await desk.as('amina');
  const { timeline } = await amina.tickets.get.query({ ticketId });
  expect(timeline.map(({ type }) => type).sort()).toEqual([
    'status_changed',
    'ticket_assigned',
    'ticket_created',
  ]);
  expect(timeline).toContainEqual(expect.objectContaining({ kind: 'automatic', previous: null }));
});

test('a ticket that the desk gave to a colleague was never there to take', async () => {
  const { desk } = await startDeskWith('all');
  const ticket = await openTicket(desk);
  const other = await desk.as(ticket.assignee?.firstName === 'Marie' ? 'paul' : 'marie');
  await expect(other.tickets.take.mutate({ ticketId: ticket.id })).rejects.toThrow('not_found');
});
