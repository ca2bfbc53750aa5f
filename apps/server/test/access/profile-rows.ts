import { PASSWORD } from '../support/cast.ts';
import { commandId } from '../support/tickets.ts';
import { SIGNED_IN, sameFor } from './callers.ts';
import type { Row } from './table.ts';

export const PROFILE_ROWS: Row[] = [
  { path: 'profile.get', call: (api) => api.profile.get.query(), expected: SIGNED_IN },
  {
    path: 'profile.update',
    call: (api) => api.profile.update.mutate({ phone: '01 02 03 04 05' }),
    expected: SIGNED_IN,
  },
  {
    path: 'profile.changePassword',
    call: (api) =>
      api.profile.changePassword.mutate({ currentPassword: PASSWORD, newPassword: PASSWORD }),
    expected: SIGNED_IN,
  },
  { path: 'profile.sessions', call: (api) => api.profile.sessions.query(), expected: SIGNED_IN },
  {
    path: 'profile.endSession',
    about: 'that is one of theirs',
    endsSession: true,
    call: async (api) => {
      const [own] = await api.profile.sessions.query();
      await api.profile.endSession.mutate({ sessionId: own?.id ?? commandId() });
    },
    expected: SIGNED_IN,
  },
  {
    path: 'profile.endSession',
    about: 'that is somebody else’s, or nobody’s',
    call: (api) => api.profile.endSession.mutate({ sessionId: commandId() }),
    expected: {
      ...sameFor('not_found'),
      anonymous: SIGNED_IN.anonymous,
      inactive: SIGNED_IN.inactive,
    },
  },
  {
    path: 'profile.endSessions',
    about: 'but this one',
    call: (api) => api.profile.endSessions.mutate({ scope: 'others' }),
    expected: SIGNED_IN,
  },
  {
    path: 'profile.endSessions',
    about: 'this one too',
    endsSession: true,
    call: (api) => api.profile.endSessions.mutate({ scope: 'everywhere' }),
    expected: SIGNED_IN,
  },
];
