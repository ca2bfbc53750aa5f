import { expect, test } from 'vitest';
import { deactivateUser } from '../../src/users/user-service.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { refusalOf } from '../support/refusal.ts';
import { commandId, takenTicket } from '../support/tickets.ts';

test('a deactivated user is cut off at once, sockets and calls alike', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const device = desk.connect('amina');
  const api = await desk.as('amina');
  const follower = followTicket(device.api, ticketId);
  await follower.upTo(3);
  await deactivateUser(desk.app, await desk.idOf('amina'));
  const marie = await desk.as('marie');
  await marie.messages.send.mutate({ ticketId, body: 'Too late', commandId: commandId() });
  await device.closings.find((code) => code === 4401, 'the closing');
  expect(await refusalOf(api.tickets.get.query({ ticketId }))).toMatchObject({
    domainCode: 'account_inactive',
  });
  // The client comes back by itself, and is told why it may not.
  expect((await follower.refusal()).domainCode).toBe('account_inactive');
  expect(follower.events.items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
});

test("signing out closes that session's sockets and leaves the person's others open", async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const other = await desk.anonymous.auth.login.mutate({
    email: emailOf('amina'),
    password: PASSWORD,
  });
  const leaving = desk.connect('amina', { token: () => other.accessToken });
  const staying = desk.connect('amina');
  const followers = [leaving, staying].map(({ api }) => followTicket(api, ticketId));
  await Promise.all(followers.map((follower) => follower.upTo(3)));
  await createHttpApi(desk.origin, other.accessToken).auth.logout.mutate();
  await leaving.closings.find((code) => code === 4401, 'the closing');
  const marie = await desk.as('marie');
  await marie.messages.send.mutate({ ticketId, body: 'Hello', commandId: commandId() });
  await followers[1]?.upTo(4);
  expect(staying.closings.items).toEqual([]);
  expect((await followers[0]?.refusal())?.domainCode).toBe('session_expired');
});

test('a transferred ticket stops at once for the one who had it', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const follower = followTicket(desk.connect('marie').api, ticketId);
  await follower.upTo(3);
  const marie = await desk.as('marie');
  const paul = await desk.as('paul');
  await marie.tickets.assign.mutate({ ticketId, technicianId: await desk.idOf('paul') });
  await paul.messages.send.mutate({ ticketId, body: 'Mine now', commandId: commandId() });
  expect((await follower.refusal()).domainCode).toBe('not_found');
  expect(follower.events.items).toHaveLength(3);
});

test('a released ticket goes on for technicians, until a colleague takes it', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk);
  const marie = await desk.as('marie');
  const paul = await desk.as('paul');
  const former = followTicket(desk.connect('marie').api, ticketId);
  await former.upTo(3);
  await marie.tickets.release.mutate({ ticketId });
  await former.upTo(5);
  await paul.tickets.take.mutate({ ticketId });
  expect((await former.refusal()).domainCode).toBe('not_found');
  expect(former.events.items.map(({ type }) => type).slice(-2)).toEqual([
    'ticket_released',
    'status_changed',
  ]);
});
