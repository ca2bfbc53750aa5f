import { expect, test } from 'vitest';
import { closeContext, createContext } from '../../src/create-context.ts';
import { forgetEndedSubscriptions } from '../../src/push/subscription-service.ts';
import { deactivateUser } from '../../src/users/user-service.ts';
import { emailOf, type Name, PASSWORD } from '../support/cast.ts';
import { createHttpApi } from '../support/clients.ts';
import { type Desk, SECRET, startDesk } from '../support/desk.ts';
import { tellAll } from '../support/notifications.ts';
import { refusalOf } from '../support/refusal.ts';
import { commandId, takenTicket } from '../support/tickets.ts';
import { outboxOf } from '../support/webhooks.ts';

function subscription(endpoint = `https://push.example/${commandId()}`) {
  return { endpoint, keys: { p256dh: 'B'.repeat(87), auth: 'A'.repeat(22) } };
}

/** Another browser of the same person. */
async function elsewhere(desk: Desk, name: Name) {
  const login = { email: emailOf(name), password: PASSWORD };
  const { accessToken } = await desk.anonymous.auth.login.mutate(login);
  return createHttpApi(desk.origin, accessToken);
}

/** To how many browsers a message to Marie goes. */
async function countTold(desk: Desk): Promise<number> {
  const { id: ticketId } = await takenTicket(desk);
  await tellAll(desk);
  await desk.app.db.write.deleteFrom('outbox').execute();
  const say = { ticketId, body: 'Bonjour', commandId: commandId() };
  await (await desk.as('amina')).messages.send.mutate(say);
  await tellAll(desk);
  return (await outboxOf(desk, 'push')).length;
}

test('the keys are made at the first start and stay', async () => {
  const desk = await startDesk();
  const { publicKey } = await (await desk.as('karim')).push.standing.query();
  expect(Buffer.from(publicKey, 'base64url')).toHaveLength(65);
  const { database, app } = desk;
  const again = await createContext({ database, secret: SECRET, log: app.log });
  expect(again.push.publicKey).toBe(publicKey);
  await closeContext(again);
});

test('a browser is told until it says otherwise, or its session ends', async () => {
  const desk = await startDesk();
  const marie = await desk.as('marie');
  const { endpoint, keys } = subscription();
  await marie.push.subscribe.mutate({ endpoint, keys });
  const laptop = await elsewhere(desk, 'marie');
  expect((await laptop.push.standing.query()).endpoint).toBeNull();
  await laptop.push.subscribe.mutate(subscription());
  expect((await marie.push.standing.query()).endpoint).toBe(endpoint);
  expect(await countTold(desk)).toBe(2);
  await laptop.auth.logout.mutate();
  expect(await countTold(desk)).toBe(1);
  await marie.push.unsubscribe.mutate();
  expect(await countTold(desk)).toBe(0);
});

test('nobody is told through a closed account, a changed password or a session that ran out', async () => {
  const desk = await startDesk();
  const marie = await desk.as('marie');
  const laptop = await elsewhere(desk, 'marie');
  await laptop.push.subscribe.mutate(subscription());
  const change = { currentPassword: PASSWORD, newPassword: `${PASSWORD} again` };
  await marie.profile.changePassword.mutate(change);
  expect(await countTold(desk)).toBe(0);
  await marie.push.subscribe.mutate(subscription());
  expect(await countTold(desk)).toBe(1);
  await desk.app.db.write
    .updateTable('sessions')
    .set({ expires_at: desk.app.clock.now() })
    .where('user_id', '=', await desk.idOf('marie'))
    .execute();
  expect(await countSubscriptions(desk)).toBe(2);
  await forgetEndedSubscriptions(desk.app);
  expect(await countSubscriptions(desk)).toBe(0);
  const karim = await desk.as('karim');
  await karim.push.subscribe.mutate(subscription());
  await deactivateUser(desk.app, await desk.idOf('karim'));
  await forgetEndedSubscriptions(desk.app);
  expect(await countSubscriptions(desk)).toBe(0);
});

test('a browser that somebody else signs in to tells nobody else’s news', async () => {
  const desk = await startDesk();
  const shared = subscription();
  await (await desk.as('marie')).push.subscribe.mutate(shared);
  await (await desk.as('karim')).push.subscribe.mutate(shared);
  expect(await countTold(desk)).toBe(0);
  expect((await (await desk.as('marie')).push.standing.query()).endpoint).toBeNull();
});

test('a new address of the same browser takes the place of the old one', async () => {
  const desk = await startDesk();
  const marie = await desk.as('marie');
  await marie.push.subscribe.mutate(subscription());
  await marie.push.subscribe.mutate(subscription());
  expect(await countTold(desk)).toBe(1);
});

test('only the newest twenty browsers of a person are told', async () => {
  const desk = await startDesk();
  for (let index = 0; index < 21; index += 1) {
    const browser = await elsewhere(desk, 'marie');
    await browser.push.subscribe.mutate(subscription());
  }
  expect(await countTold(desk)).toBe(20);
});

test.each([
  'http://push.example/1',
  'https://127.0.0.1/1',
  'https://10.0.0.7/1',
  'https://[::1]/1',
  'https://169.254.169.254/latest',
])('an address in the house is refused: %s', async (endpoint) => {
  const desk = await startDesk();
  const karim = await desk.as('karim');
  const refusal = await refusalOf(karim.push.subscribe.mutate(subscription(endpoint)));
  expect(refusal).toMatchObject({
    domainCode: 'validation',
    fields: { endpoint: 'not_available' },
  });
});

async function countSubscriptions(desk: Desk): Promise<number> {
  const rows = await desk.app.db.read.selectFrom('push_subscriptions').select('id').execute();
  return rows.length;
}
