import { can } from '@etape/shared/permissions';
import { TICKET_STATUSES } from '@etape/shared/tickets';
import { expect, test } from 'vitest';
import { visibleTo } from '../../src/tickets/visibility.ts';
import { findCaller } from '../../src/users/user-queries.ts';
import { NAMES } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { openTicket, takenTicket } from '../support/tickets.ts';

test('the database and the rules agree on who sees which ticket', async () => {
  const desk = await startDesk();
  await openInEveryState(desk);
  const { db, clock } = desk.app;
  const tickets = await db.read
    .selectFrom('tickets')
    .select(['id', 'status', 'requester_id as requesterId', 'assignee_id as assigneeId'])
    .orderBy('id')
    .execute();
  expect(new Set(tickets.map(({ status }) => status)).size).toBe(TICKET_STATUSES.length);
  const counts = new Set<number>();
  for (const name of NAMES) {
    const session = await db.read
      .selectFrom('sessions')
      .select(['id', 'user_id'])
      .where('user_id', '=', await desk.idOf(name))
      .executeTakeFirstOrThrow();
    const now = clock.now();
    const found = await findCaller(db.read, {
      userId: session.user_id,
      sessionId: session.id,
      now,
    });
    if (found.state !== 'signed_in') continue;
    const rows = await db.read
      .selectFrom('tickets')
      .select('id')
      .where(visibleTo(found.person))
      .orderBy('id')
      .execute();
    const allowed = tickets.filter((ticket) => can(found.person, 'ticket.view', ticket));
    expect([name, rows.map(({ id }) => id)]).toEqual([name, allowed.map(({ id }) => id)]);
    counts.add(rows.length);
  }
  // Lists of all lengths: a rule that let everybody see everything would agree with itself.
  expect(counts.size).toBeGreaterThan(3);
});

async function openInEveryState(desk: Desk): Promise<void> {
  const ada = await desk.as('ada');
  for (const requester of ['amina', 'karim', 'marie'] as const) {
    await openTicket(desk, requester);
    const cancelled = await openTicket(desk, requester);
    const cancel = { ticketId: cancelled.id, status: 'cancelled' as const, reason: 'A test' };
    await ada.tickets.changeStatus.mutate(cancel);
    for (const technician of ['marie', 'paul'] as const) {
      await takenTicket(desk, { requester, technician });
      for (const last of ['resolved', 'closed', 'cancelled'] as const) {
        const { id: ticketId } = await takenTicket(desk, { requester, technician });
        if (last === 'closed') {
          await ada.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
        }
        await ada.tickets.changeStatus.mutate({ ticketId, status: last, reason: 'A test' });
      }
    }
  }
}
