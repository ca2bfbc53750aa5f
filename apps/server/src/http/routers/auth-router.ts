import type { AccountLinkView } from '@etape/shared/account-links';
import {
  followLinkSchema,
  loginSchema,
  readLinkSchema,
  refreshSchema,
  registerSchema,
  requestPasswordResetSchema,
} from '@etape/shared/auth-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Welcome } from '@etape/shared/settings';
import type { Session } from '@etape/shared/users';
import { readLink, signInByLink } from '../../auth/account-link-sign-in.ts';
import {
  createFirstAdmin,
  getWelcome,
  refreshSession,
  register,
  signIn,
  signOut,
} from '../../auth/auth-service.ts';
import { requestPasswordReset } from '../../auth/password-reset-service.ts';
import { clearRefreshToken, handOut, readRefreshToken } from '../refresh-cookie.ts';
import { accountProcedure, publicProcedure, router } from '../trpc.ts';

export const authRouter = router({
  register: publicProcedure
    .input(registerSchema)
    .mutation(
      async ({ ctx, input }): Promise<Session> => handOut(ctx, await register(ctx.app, ctx, input)),
    ),
  login: publicProcedure
    .input(loginSchema)
    .mutation(
      async ({ ctx, input }): Promise<Session> => handOut(ctx, await signIn(ctx.app, ctx, input)),
    ),
  refresh: publicProcedure
    .input(refreshSchema)
    .mutation(async ({ ctx, input }): Promise<Session> => {
      const token = input?.refreshToken ?? readRefreshToken(ctx);
      if (token === null) throw new DomainError('session_expired');
      return handOut(ctx, await refreshSession(ctx.app, token));
    }),
  logout: accountProcedure.mutation(async ({ ctx }): Promise<null> => {
    await signOut(ctx.app, { userId: ctx.caller.id, sessionId: ctx.sessionId });
    clearRefreshToken(ctx);
    return null;
  }),
  requestPasswordReset: publicProcedure
    .input(requestPasswordResetSchema)
    .mutation(async ({ ctx, input }): Promise<null> => {
      await requestPasswordReset(ctx.app, ctx, input);
      return null;
    }),
  // It changes nothing, but a query would carry the token in its address.
  readLink: publicProcedure
    .input(readLinkSchema)
    .mutation(({ ctx, input }): Promise<AccountLinkView> => readLink(ctx.app, input)),
  followLink: publicProcedure
    .input(followLinkSchema)
    .mutation(
      async ({ ctx, input }): Promise<Session> =>
        handOut(ctx, await signInByLink(ctx.app, ctx, input)),
    ),
});

export const setupRouter = router({
  status: publicProcedure.query(({ ctx }): Promise<Welcome> => getWelcome(ctx.app)),
  createAdmin: publicProcedure
    .input(registerSchema)
    .mutation(
      async ({ ctx, input }): Promise<Session> =>
        handOut(ctx, await createFirstAdmin(ctx.app, ctx, input)),
    ),
});
