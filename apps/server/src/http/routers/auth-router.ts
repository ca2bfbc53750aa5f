import { loginSchema, refreshSchema, registerSchema } from '@etape/shared/auth-schemas';
import { DomainError } from '@etape/shared/errors';
import type { Session } from '@etape/shared/users';
import {
  createFirstAdmin,
  isSetupNeeded,
  refreshSession,
  register,
  signIn,
  signOut,
} from '../../auth/auth-service.ts';
import { clearRefreshToken, handOut, readRefreshToken } from '../refresh-cookie.ts';
import { procedure, publicProcedure, router } from '../trpc.ts';

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
  logout: procedure.mutation(async ({ ctx }): Promise<null> => {
    await signOut(ctx.app, { userId: ctx.caller.id, sessionId: ctx.sessionId });
    clearRefreshToken(ctx);
    return null;
  }),
});

export const setupRouter = router({
  status: publicProcedure.query(async ({ ctx }) => ({ needed: await isSetupNeeded(ctx.app) })),
  createAdmin: publicProcedure
    .input(registerSchema)
    .mutation(
      async ({ ctx, input }): Promise<Session> =>
        handOut(ctx, await createFirstAdmin(ctx.app, ctx, input)),
    ),
});
