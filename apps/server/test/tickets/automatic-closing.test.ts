import { DEFAULT_SETTINGS } from '@etape/shared/settings';
import { expect, test } from 'vitest';
import { closeContext, startBackground } from '../../src/create-context.ts';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { closeForgottenTickets } from '../../src/tickets/automatic-closing.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followDeskChanges } from '../support/follow-desk.ts';
import { createTestClock } from '../support/test-clock.ts';
import { takenTicket } from '../support/tickets.ts';

const DAY_MS = 24 * 60 * 60_000;

async function startWith(autoCloseDays: number | null) {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  await presetSettings(desk.app, 'tickets', { autoCloseDays });
  return { desk, clock };
}

async function resolvedTicket(desk: Desk): Promise<number> {
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  return ticketId;
}

async function statusOf(desk: Desk, ticketId: number): Promise<string> {
  const row = await desk.app.db.read
    .selectFrom('tickets')
    .select('status')
    .where('id', '=', ticketId)
    .executeTakeFirstOrThrow();
  return row.status;
}

test('is off on a new desk', async () => {
  expect(DEFAULT_SETTINGS.tickets.autoCloseDays).toBeNull();
  const { desk, clock } = await startWith(null);
  const ticketId = await resolvedTicket(desk);
  clock.advance(3650 * DAY_MS);
  expect(await closeForgottenTickets(desk.app)).toBe(0);
  expect(await statusOf(desk, ticketId)).toBe('resolved');
});

test('closes what was resolved long enough ago, as the desk itself, and nothing else', async () => {
  const { desk, clock } = await startWith(3);
  const old = await resolvedTicket(desk);
  const { id: inProgress } = await takenTicket(desk);
  clock.advance(1);
  const younger = await resolvedTicket(desk);
  clock.advance(3 * DAY_MS - 1);
  expect(await closeForgottenTickets(desk.app)).toBe(1);
  expect(await statusOf(desk, old)).toBe('closed');
  expect(await statusOf(desk, younger)).toBe('resolved');
  expect(await statusOf(desk, inProgress)).toBe('in_progress');

  const amina = await desk.as('amina');
  const { ticket, timeline } = await amina.tickets.get.query({ ticketId: old });
  expect(ticket.closedAt).toBe(new Date(clock.now()).toISOString());
  expect(timeline.at(-1)).toMatchObject({
    type: 'status_changed',
    from: 'resolved',
    to: 'closed',
    actor: null,
  });
});

test('everybody concerned sees it at once', async () => {
  const { desk, clock } = await startWith(3);
  const ticketId = await resolvedTicket(desk);
  clock.advance(3 * DAY_MS);
  const screen = followDeskChanges(desk.connect('amina').api);
  await screen.ready;
  await closeForgottenTickets(desk.app);
  await screen.until((changes) => changes.length > 0, 'the news of the closing');
  expect(screen.items[0]).toMatchObject({
    actor: null,
    ticket: { id: ticketId, status: 'closed' },
  });
});

test('a reopened ticket begins to count again once it is resolved again', async () => {
  const { desk, clock } = await startWith(3);
  const ticketId = await resolvedTicket(desk);
  clock.advance(2 * DAY_MS);
  const amina = await desk.as('amina');
  await amina.tickets.changeStatus.mutate({ ticketId, status: 'in_progress' });
  const marie = await desk.as('marie');
  await marie.tickets.changeStatus.mutate({ ticketId, status: 'resolved' });
  clock.advance(2 * DAY_MS);
  expect(await closeForgottenTickets(desk.app)).toBe(0);
  clock.advance(DAY_MS);
  expect(await closeForgottenTickets(desk.app)).toBe(1);
});

test('whoever reopens a ticket at the very moment it would close is not run over', async () => {
  const { desk, clock } = await startWith(3);
  const ids: number[] = [];
  for (let count = 0; count < 8; count += 1) ids.push(await resolvedTicket(desk));
  clock.advance(3 * DAY_MS);
  const amina = await desk.as('amina');
  const reopenings = ids.map((ticketId) =>
    amina.tickets.changeStatus.mutate({ ticketId, status: 'in_progress' }).then(
      () => ticketId,
      () => null,
    ),
  );
  await closeForgottenTickets(desk.app);
  const reopened = new Set(await Promise.all(reopenings));
  for (const id of ids) {
    expect(await statusOf(desk, id)).toBe(reopened.has(id) ? 'in_progress' : 'closed');
  }
});

test('more than one batch closes in one round', async () => {
  const { desk, clock } = await startWith(1);
  for (let count = 0; count < 60; count += 1) await resolvedTicket(desk);
  clock.advance(DAY_MS);
  expect(await closeForgottenTickets(desk.app)).toBe(60);
});

test('the desk does it by itself, and stops with it', async () => {
  const { desk, clock } = await startWith(3);
  const ticketId = await resolvedTicket(desk);
  clock.advance(3 * DAY_MS);
  const screen = followDeskChanges(desk.connect('amina').api);
  await screen.ready;
  await startBackground(desk.app);
  await screen.until((changes) => changes.length > 0, 'the news of the closing');
  expect(await statusOf(desk, ticketId)).toBe('closed');
  await closeContext(desk.app);
});
