import { kindsFor } from '@etape/shared/notifications';
import { expect, test } from 'vitest';
import { startDesk } from '../support/desk.ts';
import { enableMail } from '../support/notifications.ts';
import { refusalOf } from '../support/refusal.ts';

test('everybody chooses among the kinds that there are for their role', async () => {
  const desk = await startDesk();
  for (const [name, role] of [
    ['amina', 'employee'],
    ['marie', 'technician'],
    ['ada', 'admin'],
  ] as const) {
    const { kinds } = await (await desk.as(name)).notifications.choices.get.query();
    expect(kinds.map(({ kind }) => kind)).toEqual(kindsFor(role));
  }
});

test('a choice is kept, is one’s own, and can be taken back', async () => {
  const desk = await startDesk();
  const marie = await desk.as('marie');
  const ofMessage = async (name: 'marie' | 'paul') => {
    const { kinds } = await (await desk.as(name)).notifications.choices.get.query();
    return kinds.find(({ kind }) => kind === 'message')?.channels;
  };
  expect(await ofMessage('marie')).toEqual({ app: true, mail: true, push: true });
  await marie.notifications.choices.update.mutate({
    kind: 'message',
    channel: 'mail',
    enabled: false,
  });
  expect(await ofMessage('marie')).toEqual({ app: true, mail: false, push: true });
  expect(await ofMessage('paul')).toEqual({ app: true, mail: true, push: true });
  const back = await marie.notifications.choices.update.mutate({
    kind: 'message',
    channel: 'mail',
    enabled: true,
  });
  expect(back.kinds.find(({ kind }) => kind === 'message')?.channels.mail).toBe(true);
});

test('there is no choice of what one is never told, nor of a channel it never comes by', async () => {
  const desk = await startDesk();
  const amina = await desk.as('amina');
  const update = amina.notifications.choices.update;
  const step = { kind: 'step_confirmed', channel: 'mail', enabled: true } as const;
  expect(await refusalOf(update.mutate(step))).toMatchObject({
    domainCode: 'validation',
    fields: { kind: 'not_available' },
  });
  const created = { kind: 'created', channel: 'app', enabled: true } as const;
  expect(await refusalOf(update.mutate(created))).toMatchObject({
    domainCode: 'validation',
    fields: { channel: 'not_available' },
  });
});

test('what cannot reach anybody yet is said', async () => {
  const desk = await startDesk();
  const marie = await desk.as('marie');
  const available = async () => (await marie.notifications.choices.get.query()).available;
  expect(await available()).toEqual({ mail: false, push: false });
  await enableMail(desk);
  expect(await available()).toEqual({ mail: true, push: false });
});
