import type { Api } from '../support/clients.ts';
import { commandId } from '../support/tickets.ts';
import { ADMINS } from './callers.ts';
import type { Row } from './table.ts';

/** Paul: nobody's administrator, and no part of any row's ticket. */
async function findPaul(api: Api): Promise<number> {
  const { items } = await api.users.list.query({ search: 'paul girard' });
  return items[0]?.id ?? 1;
}

/** Those who may not list have nobody to name: they are refused before anybody is looked up. */
function onPaul(call: (api: Api, userId: number) => Promise<unknown>) {
  return async (api: Api) => call(api, await findPaul(api).catch(() => 1));
}

export const USER_ROWS: Row[] = [
  { path: 'users.list', call: (api) => api.users.list.query({}), expected: ADMINS },
  {
    path: 'users.get',
    call: onPaul((api, userId) => api.users.get.query({ userId })),
    expected: ADMINS,
  },
  {
    path: 'users.create',
    call: (api) =>
      api.users.create.mutate({
        email: `${commandId()}@desk.test`,
        firstName: 'Nour',
        lastName: 'Haddad',
      }),
    expected: ADMINS,
  },
  {
    path: 'users.update',
    call: onPaul((api, userId) => api.users.update.mutate({ userId, role: 'admin' })),
    expected: ADMINS,
  },
  {
    path: 'users.deactivate',
    call: onPaul((api, userId) => api.users.deactivate.mutate({ userId })),
    expected: ADMINS,
  },
  {
    path: 'users.reactivate',
    call: onPaul((api, userId) => api.users.reactivate.mutate({ userId })),
    expected: ADMINS,
  },
  {
    path: 'users.createPasswordLink',
    call: onPaul((api, userId) => api.users.createPasswordLink.mutate({ userId })),
    expected: ADMINS,
  },
  {
    path: 'users.sessions',
    call: onPaul((api, userId) => api.users.sessions.query({ userId })),
    expected: ADMINS,
  },
  {
    path: 'users.endSession',
    call: onPaul(async (api, userId) => {
      const [session] = await api.users.sessions.query({ userId }).catch(() => []);
      await api.users.endSession.mutate({ userId, sessionId: session?.id ?? commandId() });
    }),
    expected: ADMINS,
  },
  {
    path: 'users.endSessions',
    call: onPaul((api, userId) => api.users.endSessions.mutate({ userId })),
    expected: ADMINS,
  },
  {
    path: 'users.resetSecondFactor',
    call: onPaul((api, userId) => api.users.resetSecondFactor.mutate({ userId })),
    expected: ADMINS,
  },
  {
    path: 'users.handOverTickets',
    call: onPaul((api, userId) => api.users.handOverTickets.mutate({ userId, technicianId: null })),
    expected: ADMINS,
  },
];
