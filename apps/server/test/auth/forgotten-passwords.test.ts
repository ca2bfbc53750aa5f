import { expect, test } from 'vitest';
import { presetSettings } from '../../src/settings/settings-service.ts';
import { emailOf } from '../support/cast.ts';
import { type Desk, startDesk } from '../support/desk.ts';
import { outcomeOf, refusalOf } from '../support/refusal.ts';

async function startWithMail(): Promise<Desk> {
  const desk = await startDesk({ http: { publicUrl: 'https://desk.example' } });
  await presetSettings(desk.app, 'mail', { enabled: true });
  expect((await desk.anonymous.setup.status.query()).sendsMail).toBe(true);
  return desk;
}

function ask(desk: Desk, email: string): Promise<null> {
  return desk.anonymous.auth.requestPasswordReset.mutate({ email });
}

async function ordered(desk: Desk): Promise<unknown[]> {
  const rows = await desk.app.db.read.selectFrom('outbox').select(['topic', 'payload']).execute();
  return rows.map(({ topic, payload }) => ({ topic, payload: JSON.parse(payload) as unknown }));
}

test('an active account is sent a mail, however the address is spelled', async () => {
  const desk = await startWithMail();
  expect(await ask(desk, emailOf('karim').toUpperCase())).toBeNull();
  const userId = await desk.idOf('karim');
  expect(await ordered(desk)).toEqual([
    { topic: 'mail', payload: { type: 'password_reset', userId } },
  ]);
});

test('asking again before the mail has left orders no second one', async () => {
  const desk = await startWithMail();
  await ask(desk, emailOf('karim'));
  await ask(desk, emailOf('karim'));
  expect(await ordered(desk)).toHaveLength(1);
});

test('an address that nobody has, and a closed account, are answered the same and sent nothing', async () => {
  const desk = await startWithMail();
  expect(await ask(desk, 'nobody@desk.test')).toBeNull();
  expect(await ask(desk, emailOf('zoe'))).toBeNull();
  expect(await ordered(desk)).toEqual([]);
});

test('the answer takes about as long whether or not there is an account', async () => {
  const desk = await startWithMail();
  const timeOf = async (email: string) => {
    const start = performance.now();
    await ask(desk, email);
    return performance.now() - start;
  };
  // A timer may ring a millisecond early.
  expect(await timeOf('nobody@desk.test')).toBeGreaterThan(298);
  expect(await timeOf(emailOf('karim'))).toBeGreaterThan(298);
});

test.each([
  [{ publicUrl: 'https://desk.example' }, false],
  [{}, true],
])(
  'without mail or an address for links, nothing waits to surprise somebody later',
  async (...given) => {
    const [http, enabled] = given;
    const desk = await startDesk({ http });
    await presetSettings(desk.app, 'mail', { enabled });
    expect((await desk.anonymous.setup.status.query()).sendsMail).toBe(false);
    expect(await ask(desk, emailOf('karim'))).toBeNull();
    expect(await ordered(desk)).toEqual([]);
  },
);

test('whoever asks too often must wait, for an address that nobody has as well', async () => {
  const desk = await startWithMail();
  for (const email of [emailOf('karim'), 'nobody@desk.test']) {
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => outcomeOf(ask(desk, email))),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(5);
    const refusal = await refusalOf(ask(desk, email));
    expect(refusal).toMatchObject({ domainCode: 'too_many_attempts', httpStatus: 429 });
    expect(refusal.details?.retryAfter).toBeLessThanOrEqual(900);
  }
});

test('one mailbox is not filled from many places either, and they are not told', async () => {
  const desk = await startWithMail();
  const { resetThrottle } = desk.app;
  const admitted: boolean[] = [];
  for (let place = 0; place < 12; place += 1) {
    admitted.push(
      await resetThrottle.admit({ email: emailOf('karim'), address: `10.0.0.${place}` }),
    );
  }
  expect(admitted.filter(Boolean)).toHaveLength(10);
  expect(admitted.slice(10)).toEqual([false, false]);
});

test('the pages before the sign-in know the organisation and its language', async () => {
  const desk = await startDesk();
  await presetSettings(desk.app, 'organisation', { name: 'Mairie de Sète', language: 'en' });
  expect(await desk.anonymous.setup.status.query()).toEqual({
    needed: false,
    organisation: { name: 'Mairie de Sète', language: 'en' },
    sendsMail: false,
  });
});
