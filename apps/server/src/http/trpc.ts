import { DomainError } from '@etape/shared/errors';
import type { Person } from '@etape/shared/people';
import { initTRPC, type TRPCError } from '@trpc/server';
import { isSecondFactorMissing } from '../second-factors/second-factor-queries.ts';
import { findCaller } from '../users/user-queries.ts';
import { describeError, toTrpcError } from './error-map.ts';
import type { RequestContext } from './request-context.ts';

const t = initTRPC.context<RequestContext>().create({
  isDev: false,
  errorFormatter({ shape, error, ctx, input }) {
    const internal = error.code === 'INTERNAL_SERVER_ERROR';
    return {
      ...shape,
      message: internal ? 'internal error' : shape.message,
      data: {
        ...shape.data,
        ...describeError(error, input),
        // A 500 says nothing of the inside; this finds it in the log.
        ...(internal && ctx !== undefined ? { requestId: ctx.requestId } : {}),
      },
    };
  },
});

export const router = t.router;

/** A socket outlives its token a little while it is handed over; no call does for longer. */
const EXPIRY_GRACE_MS = 60_000;

/** Who would have to wait for longer is told so instead. */
const QUERY_PATIENCE_S = 5;

const domainErrors = t.middleware(async ({ next }) => {
  const result = await next();
  if (!result.ok && result.error.cause instanceof DomainError)
    throw toTrpcError(result.error.cause);
  return result;
});

/**
 * Who is calling, looked up now: a role or an account may have changed since the token was made. Throws
 * `session_expired`, `account_inactive` or, where the desk asks for a second factor that the caller does
 * not have, `second_factor_missing`.
 */
export async function getCaller(ctx: RequestContext): Promise<SignedInCaller> {
  const signedIn = await getSignedIn(ctx);
  if (await isSecondFactorMissing(ctx.app.db.read, signedIn.caller)) {
    throw new DomainError('second_factor_missing');
  }
  return signedIn;
}

type SignedInCaller = { caller: Person; sessionId: string };

async function getSignedIn({ app, claims }: RequestContext): Promise<SignedInCaller> {
  const now = app.clock.now();
  if (claims === null || now > claims.expiresAt + EXPIRY_GRACE_MS) {
    throw new DomainError('session_expired');
  }
  const { userId, sessionId } = claims;
  const caller = await findCaller(app.db.read, { userId, sessionId, now });
  switch (caller.state) {
    case 'signed_in':
      return { caller: caller.person, sessionId };
    case 'inactive':
      throw new DomainError('account_inactive');
    case 'ended':
      throw new DomainError('session_expired');
    default:
      return caller satisfies never;
  }
}

/** Streams have limits of their own; a page that lost one to this would go on with old news. */
const counted = t.middleware(async ({ ctx, type, next }) => {
  if (type !== 'subscription' && ctx.claims !== null) {
    refuseIfLater(ctx.limits.calls.take(ctx.claims.userId));
  }
  return next();
});

/** What is said is small, and is heard at once; what is read has to wait its turn. */
const rationed = t.middleware(async ({ ctx, type, signal, next }) => {
  const { claims, connection, limits } = ctx;
  if (type === 'mutation' || claims === null) return next();
  const { answers } = limits;
  const patienceSeconds = type === 'query' ? QUERY_PATIENCE_S : Number.POSITIVE_INFINITY;
  refuseIfLater(await answers.turn(claims.userId, patienceSeconds, signal));
  const result = await next();
  // Written by then. A stream looks by itself, at whatever it has sent.
  if (connection.type === 'socket') {
    setImmediate(() => answers.look(claims.userId, connection.line));
  }
  return result;
});

function refuseIfLater(retryAfter: number): void {
  if (retryAfter > 0) throw new DomainError('too_many_attempts', { retryAfter });
}

const signedIn = t.middleware(async ({ ctx, next }) =>
  next({ ctx: { ...ctx, ...(await getSignedIn(ctx)) } }),
);

const admitted = t.middleware(async ({ ctx, next }) =>
  next({ ctx: { ...ctx, ...(await getCaller(ctx)) } }),
);

/** Outermost: what it counts is what the caller is told. */
const measured = t.middleware(async ({ ctx, path, type, next }) => {
  const { metrics } = ctx.app;
  if (metrics === null) return next();
  const begun = performance.now();
  const result = await next();
  const seconds = (performance.now() - begun) / 1000;
  const outcome = result.ok ? 'ok' : outcomeOf(result.error);
  metrics.observeCall({ path, type, outcome, seconds });
  return result;
});

function outcomeOf({ cause, code }: TRPCError): string {
  return cause instanceof DomainError ? cause.code : code.toLowerCase();
}

/** For those without an account or a session yet. */
export const publicProcedure = t.procedure.use(measured).use(domainErrors);

/** For everybody with a session, also while a second factor is asked of them that they have still to set up. */
export const accountProcedure = publicProcedure.use(counted).use(rationed).use(signedIn);

/** For everybody who may work; what they may do is for the services to decide. */
export const procedure = publicProcedure.use(counted).use(rationed).use(admitted);
