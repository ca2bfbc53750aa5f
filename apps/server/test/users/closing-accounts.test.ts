import type { Actor } from '@etape/shared/people';
import { expect, test } from 'vitest';
import { deactivateManagedUser, updateManagedUser } from '../../src/users/managed-user-service.ts';
import { readLog } from '../support/admin-log.ts';
import { emailOf, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { takenTicket } from '../support/tickets.ts';
import { inviteNour, promoteMarie } from '../support/users.ts';

test('a deactivated technician is out at once: sockets, calls, sign-in and links', async () => {
  const desk = await startDesk();
  const { id: ticketId } = await takenTicket(desk, { technician: 'paul' });
  const ada = await desk.as('ada');
  const paul = await desk.as('paul');
  const userId = await desk.idOf('paul');
  const { address } = await ada.users.createPasswordLink.mutate({ userId });
  const native = createHttpApi(desk.origin, null, { 'x-client': 'native' });
  const credentials = { email: emailOf('paul'), password: PASSWORD };
  const { refreshToken } = await native.auth.login.mutate(credentials);
  const device = desk.connect('paul');
  const follower = followTicket(device.api, ticketId);
  await follower.upTo(3);

  const closed = await ada.users.deactivate.mutate({ userId });
  expect(closed).toMatchObject({ status: 'inactive', ticketsInProgress: 1 });
  await device.closings.find((code) => code === 4401, 'the closing');
  expect((await follower.refusal()).domainCode).toBe('account_inactive');
  expect(await outcomeOf(paul.tickets.get.query({ ticketId }))).toBe('account_inactive');
  const login = () => outcomeOf(desk.anonymous.auth.login.mutate(credentials));
  expect(await login()).toBe('account_inactive');
  expect(await outcomeOf(native.auth.refresh.mutate({ refreshToken }))).toBe('account_inactive');

  expect((await ada.users.reactivate.mutate({ userId })).status).toBe('active');
  expect(await login()).toBe('done');
  // The sessions and links of before stay ended.
  expect(await outcomeOf(paul.profile.get.query())).toBe('session_expired');
  const token = address.slice(address.indexOf('#') + 1);
  expect(await outcomeOf(desk.anonymous.auth.readLink.mutate({ token }))).toBe('link_invalid');
});

test('closing and opening an account stand in the log, once each', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const userId = await desk.idOf('karim');
  for (const _ of [1, 2]) await ada.users.deactivate.mutate({ userId });
  for (const _ of [1, 2]) await ada.users.reactivate.mutate({ userId });
  const subject = `user ${userId}: Karim Benali`;
  expect(await readLog(desk)).toMatchObject([
    { action: 'user_deactivated', subject },
    { action: 'user_reactivated', subject },
  ]);
});

test('the last administrator can neither be demoted nor deactivated', async () => {
  const desk = await startDesk();
  const ada = await desk.as('ada');
  const userId = await desk.idOf('ada');
  // Invited and not come yet: nobody to leave the desk to.
  await inviteNour(desk, { role: 'admin' });
  expect((await ada.users.get.query({ userId })).lastAdmin).toBe(true);
  const demote = () => ada.users.update.mutate({ userId, role: 'technician', lastName: 'Other' });
  expect(await outcomeOf(demote())).toBe('last_admin');
  expect(await outcomeOf(ada.users.deactivate.mutate({ userId }))).toBe('last_admin');
  expect(await outcomeOf(ada.users.update.mutate({ userId, role: 'admin' }))).toBe('done');
  expect((await readLog(desk)).map(({ action }) => action)).toEqual(['user_created']);

  await promoteMarie(desk);
  expect((await ada.users.get.query({ userId })).lastAdmin).toBe(false);
  expect(await outcomeOf(demote())).toBe('done');
  expect(await outcomeOf(ada.users.list.query({}))).toBe('forbidden');
});

/** As their calls go on once both have been let in, each as an administrator. */
const AGAINST = {
  demote: (desk: Desk, actor: Actor, userId: number) =>
    updateManagedUser(desk.app, actor, { userId, role: 'employee' }),
  deactivate: (desk: Desk, actor: Actor, userId: number) =>
    deactivateManagedUser(desk.app, actor, userId),
};

test.each(['demote', 'deactivate'] as const)(
  'of two administrators who %s each other at once, one stays',
  async (way) => {
    const desk = await startDesk();
    await promoteMarie(desk);
    const ada: Actor = { id: await desk.idOf('ada'), role: 'admin' };
    const marie: Actor = { id: await desk.idOf('marie'), role: 'admin' };
    const outcomes = await Promise.allSettled([
      AGAINST[way](desk, ada, marie.id),
      AGAINST[way](desk, marie, ada.id),
    ]);
    // Whichever comes second.
    expect(outcomes.toSorted((a, b) => a.status.localeCompare(b.status))).toMatchObject([
      { status: 'fulfilled' },
      { status: 'rejected', reason: { code: 'last_admin' } },
    ]);
    const [first] = outcomes;
    const api = await desk.as(first.status === 'fulfilled' ? 'ada' : 'marie');
    const { items } = await api.users.list.query({ role: 'admin', status: 'active' });
    expect(items.map(({ id }) => id)).toEqual([first.status === 'fulfilled' ? ada.id : marie.id]);
  },
);

test('an administrator who deactivates themself is out, too', async () => {
  const desk = await startDesk();
  await promoteMarie(desk);
  const ada = await desk.as('ada');
  const userId = await desk.idOf('ada');
  expect(await outcomeOf(ada.users.deactivate.mutate({ userId }))).toBe('done');
  expect(await refusalOf(ada.profile.get.query())).toMatchObject({
    domainCode: 'account_inactive',
  });
});
