import type { NotificationView } from '@etape/shared/notifications';
import { expect, test } from 'vitest';
import { NATIVE, post, sessionIn } from '../support/browser.ts';
import { PASSWORD } from '../support/cast.ts';
import { createHttpApi, createSocketApi } from '../support/clients.ts';
import { makeDataDir, startServer } from '../support/server-process.ts';
import { commandId, TICKET } from '../support/tickets.ts';
import { createWatch } from '../support/watch.ts';

const ADMIN = { email: 'ada@desk.test', password: PASSWORD, firstName: 'Ada', lastName: 'Moreau' };
const EMPLOYEE = { ...ADMIN, email: 'amina@desk.test', firstName: 'Amina' };

async function signUp(origin: string, path: 'setup.createAdmin' | 'auth.register') {
  const input = path === 'setup.createAdmin' ? ADMIN : EMPLOYEE;
  const { accessToken } = sessionIn(await post(origin, path, { input, headers: NATIVE }));
  return { accessToken, api: createHttpApi(origin, accessToken) };
}

/** What the bell shows once it shows this many. */
async function bellWith(
  origin: string,
  accessToken: string,
  unread: number,
): Promise<NotificationView[]> {
  const socket = createSocketApi(origin, { token: () => accessToken });
  const counts = createWatch<number>();
  socket.api.notifications.changes.subscribe(undefined, {
    onData: (now) => counts.push(now.unread),
  });
  await counts.until((items) => items.at(-1) === unread, `${unread} unread`);
  await socket.close();
  const { items } = await createHttpApi(origin, accessToken).notifications.list.query({});
  return items;
}

test('what was not told when the server was killed is told after the restart, once', async () => {
  const DATA_DIR = makeDataDir();
  const first = startServer({ DATA_DIR });
  const origin = await first.origin();
  const ada = await signUp(origin, 'setup.createAdmin');
  const amina = await signUp(origin, 'auth.register');
  const { id: ticketId } = await amina.api.tickets.create.mutate(TICKET);
  await ada.api.tickets.take.mutate({ ticketId });
  for (let index = 0; index < 5; index += 1) {
    const say = { ticketId, body: 'Hello', commandId: commandId() };
    await amina.api.messages.send.mutate(say);
  }
  // The answer means that it is committed; a ticket is let be for a second before it is told of.
  first.child.kill('SIGKILL');
  expect(await first.ended).toBe('SIGKILL');

  const second = startServer({ DATA_DIR });
  const told = await bellWith(await second.origin(), ada.accessToken, 1);
  expect(told).toEqual([expect.objectContaining({ kind: 'message', count: 5 })]);
  second.child.kill('SIGKILL');
  await second.ended;

  const third = startServer({ DATA_DIR });
  expect(await bellWith(await third.origin(), ada.accessToken, 1)).toEqual(told);
});
