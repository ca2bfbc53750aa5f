import { PASSWORD } from '../support/cast.ts';
import { commandId } from '../support/tickets.ts';
import { EVERYBODY, sameFor } from './callers.ts';
import type { Row } from './table.ts';

/** What helps whoever cannot sign in: it answers everybody, and tells nobody who has an account. */
export const LINK_ROWS: Row[] = [
  {
    path: 'auth.requestPasswordReset',
    call: (api) => api.auth.requestPasswordReset.mutate({ email: `${commandId()}@desk.test` }),
    expected: EVERYBODY,
  },
  {
    path: 'auth.readLink',
    about: 'made up',
    call: (api) => api.auth.readLink.mutate({ token: 'made-up' }),
    expected: sameFor('link_invalid'),
  },
  {
    path: 'auth.followLink',
    about: 'made up',
    call: (api) => api.auth.followLink.mutate({ token: 'made-up', password: PASSWORD }),
    expected: sameFor('link_invalid'),
  },
];
