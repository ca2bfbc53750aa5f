import { expect, test } from 'vitest';
import { PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { followTicket } from '../support/follow.ts';
import { followDeskChanges } from '../support/follow-desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';
import { createPhone, setUpFactor, signInWith } from '../support/second-factors.ts';
import { createTestClock } from '../support/test-clock.ts';
import { takenTicket } from '../support/tickets.ts';
import { promoteMarie } from '../support/users.ts';

async function open() {
  const clock = createTestClock();
  const desk = await startDesk({ clock });
  const ada = await desk.as('ada');
  const demand = (secondFactor: 'off' | 'admins' | 'staff') =>
    ada.settings.update.security.mutate({ secondFactor });
  return { clock, desk, ada, demand };
}

test('nobody asks a second factor of others without having one', async () => {
  const { clock, desk, ada, demand } = await open();
  expect(await refusalOf(demand('admins'))).toMatchObject({
    domainCode: 'validation',
    fields: { secondFactor: 'not_available' },
  });
  expect((await ada.settings.get.query()).security).toEqual({ secondFactor: 'off' });
  await setUpFactor(desk, clock, 'ada');
  await demand('admins');
  expect((await ada.adminLog.list.query({})).items[0]).toMatchObject({
    action: 'settings_changed',
    before: { secondFactor: 'off' },
    after: { secondFactor: 'admins' },
  });
  expect(await outcomeOf(ada.users.list.query({}))).toBe('done');
});

test('whoever has none may only set one up from then on, and then go on', async () => {
  const { clock, desk, demand } = await open();
  const marie = await desk.as('marie');
  await promoteMarie(desk);
  await setUpFactor(desk, clock, 'ada');
  await demand('admins');
  await expectOnlyAccount(desk);
  expect((await signInWith(desk, 'marie')).secondFactorMissing).toBe(true);
  expect(await marie.profile.secondFactor.state.query()).toEqual({ status: 'off', required: true });
  expect(await outcomeOf(marie.profile.get.query())).toBe('done');
  await setUpFactor(desk, clock, 'marie');
  expect(await outcomeOf(marie.users.list.query({}))).toBe('done');
  expect(await outcomeOf(marie.tickets.list.query({ scope: 'all' }))).toBe('done');
});

test('technicians are held to it where all who help are, employees never', async () => {
  const { clock, desk, demand } = await open();
  await setUpFactor(desk, clock, 'ada');
  const lists = (name: 'amina' | 'paul') =>
    desk.as(name).then((api) => outcomeOf(api.tickets.list.query({ scope: 'all' })));
  await demand('admins');
  expect(await lists('paul')).toBe('done');
  await demand('staff');
  expect(await lists('paul')).toBe('second_factor_missing');
  expect(await lists('amina')).toBe('done');
  await demand('off');
  expect(await lists('paul')).toBe('done');
});

test('it holds at once in what is open: sockets close, and streams are refused', async () => {
  const { clock, desk, demand } = await open();
  await setUpFactor(desk, clock, 'ada');
  const { id: ticketId } = await takenTicket(desk);
  const device = desk.connect('marie');
  const ticket = followTicket(device.api, ticketId);
  await ticket.upTo(3);
  await followDeskChanges(device.api).ready;
  const amina = desk.connect('amina');
  await followTicket(amina.api, ticketId).upTo(3);
  await demand('staff');
  await device.closings.find((code) => code === 4401, 'the closing');
  expect((await ticket.refusal()).domainCode).toBe('second_factor_missing');
  expect(await outcomeOf(device.api.tickets.get.query({ ticketId }))).toBe('second_factor_missing');
  expect(await outcomeOf(device.api.profile.get.query())).toBe('done');
  expect(amina.closings.items).toEqual([]);
});

test('it holds for whoever becomes an administrator', async () => {
  const { clock, desk, demand } = await open();
  await setUpFactor(desk, clock, 'ada');
  await demand('admins');
  const device = desk.connect('marie');
  await followDeskChanges(device.api).ready;
  await promoteMarie(desk);
  await device.closings.find((code) => code === 4401, 'the closing');
  await expectOnlyAccount(desk);
});

test('it cannot be turned off while it is required, but moved to another telephone', async () => {
  const { clock, desk, ada, demand } = await open();
  const phone = await setUpFactor(desk, clock, 'ada');
  await demand('admins');
  const { secondFactor } = ada.profile;
  const proof = () => ({ currentPassword: PASSWORD, code: phone.nextCode() });
  expect(await outcomeOf(secondFactor.turnOff.mutate(proof()))).toBe('forbidden');
  const { secret } = await secondFactor.begin.mutate(proof());
  expect(await outcomeOf(ada.users.list.query({}))).toBe('done');
  const { code } = createPhone(secret, clock);
  expect(await outcomeOf(secondFactor.confirm.mutate({ code: code() }))).toBe('done');
});

/** Marie's calls, over HTTP and a socket: nothing but her account and her second factor. */
async function expectOnlyAccount(desk: Desk): Promise<void> {
  const token = await desk.tokenOf('marie');
  for (const api of [createHttpApi(desk.origin, token), desk.connect('marie').api]) {
    const refused = [
      api.tickets.list.query({ scope: 'all' }),
      api.tickets.stats.query(),
      api.users.list.query({}),
      api.settings.get.query(),
      api.notifications.list.query({}),
      api.push.standing.query(),
    ];
    expect(new Set(await Promise.all(refused.map(outcomeOf)))).toEqual(
      new Set(['second_factor_missing']),
    );
    expect(await outcomeOf(api.profile.secondFactor.state.query())).toBe('done');
  }
  const streams = followTicket(desk.connect('marie').api, 1);
  expect((await streams.refusal()).domainCode).toBe('second_factor_missing');
}
