import { PASSWORD } from '../support/cast.ts';
import { type Expected, SIGNED_IN, sameFor } from './callers.ts';
import type { Row } from './table.ts';

/** Nobody in the cast has one. */
const NOTHING_SET_UP: Expected = {
  ...sameFor('not_found'),
  anonymous: 'session_expired',
  inactive: 'account_inactive',
};

const PROOF = { currentPassword: PASSWORD, code: '123456' };

export const SECOND_FACTOR_ROWS: Row[] = [
  {
    path: 'profile.secondFactor.state',
    call: (api) => api.profile.secondFactor.state.query(),
    expected: SIGNED_IN,
  },
  {
    path: 'profile.secondFactor.begin',
    call: (api) => api.profile.secondFactor.begin.mutate({ currentPassword: PASSWORD }),
    expected: SIGNED_IN,
  },
  {
    path: 'profile.secondFactor.confirm',
    call: (api) => api.profile.secondFactor.confirm.mutate({ code: '123456' }),
    expected: NOTHING_SET_UP,
  },
  {
    path: 'profile.secondFactor.renewRecoveryCodes',
    call: (api) => api.profile.secondFactor.renewRecoveryCodes.mutate(PROOF),
    expected: NOTHING_SET_UP,
  },
  {
    path: 'profile.secondFactor.turnOff',
    call: (api) => api.profile.secondFactor.turnOff.mutate(PROOF),
    expected: NOTHING_SET_UP,
  },
];
