import type { AppRouter } from '@etape/server/app-router';
import { httpBatchLink, httpLink, retryLink, splitLink, type TRPCLink } from '@trpc/client';
import {
  freshAccessToken,
  getSession,
  missSecondFactor,
  rejectAccessToken,
} from '../features/auth/session-store.ts';
import { readFailure } from './domain-error.ts';
import { dropSockets } from './live-socket.ts';
import { retryDelay } from './retry-pause.ts';
import { socketLink } from './socket-link.ts';
import { trpc } from './trpc.ts';

const LONGEST_URL = 2_000;

/** Access tokens are short: a refused one is renewed and the request sent once more. */
const renewAndRetry: TRPCLink<AppRouter> = retryLink({
  retry: ({ error, attempts }) => attempts === 1 && rejectIfExpired(error),
});

/** A subscription outlives tokens and failing servers, and resumes after its last event. */
const resume: TRPCLink<AppRouter> = retryLink({
  retry: ({ error }) => {
    if (rejectIfExpired(error)) {
      // A socket is whoever opened it: another token needs another socket.
      dropSockets();
      return true;
    }
    return getSession().status === 'signed_in' && readFailure(error).kind !== 'refused';
  },
  retryDelayMs: retryDelay,
});

const http = {
  url: '/trpc',
  async headers() {
    const token = await freshAccessToken();
    return token === null ? {} : { authorization: `Bearer ${token}` };
  },
};

/** How the browser talks to the server: reads together, writes one by one, live over the socket. */
export const apiClient = trpc.createClient({
  links: [
    splitLink({
      condition: (op) => op.type === 'subscription',
      true: [resume, socketLink],
      false: [
        renewAndRetry,
        splitLink({
          condition: (op) => op.type === 'query',
          true: httpBatchLink({ ...http, maxURLLength: LONGEST_URL, maxItems: 20 }),
          false: httpLink(http),
        }),
      ],
    }),
  ],
});

function rejectIfExpired(error: unknown): boolean {
  const failure = readFailure(error);
  if (failure.kind !== 'refused') return false;
  if (failure.code === 'second_factor_missing') missSecondFactor();
  if (failure.code !== 'session_expired') return false;
  if (getSession().status !== 'signed_in') return false;
  rejectAccessToken();
  return true;
}
