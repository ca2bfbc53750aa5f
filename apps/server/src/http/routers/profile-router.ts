import {
  changePasswordSchema,
  endOwnSessionSchema,
  endOwnSessionsSchema,
  updateProfileSchema,
} from '@etape/shared/auth-schemas';
import { endOwnSession, endOwnSessions, listOwnSessions } from '../../auth/own-sessions-service.ts';
import { changePassword, getProfile, updateProfile } from '../../users/profile-service.ts';
import { clearRefreshToken } from '../refresh-cookie.ts';
import { procedure, router } from '../trpc.ts';

export const profileRouter = router({
  get: procedure.query(({ ctx }) => getProfile(ctx.app.db.read, ctx.caller.id)),
  update: procedure
    .input(updateProfileSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx.app, ctx.caller.id, input)),
  changePassword: procedure
    .input(changePasswordSchema)
    .mutation(async ({ ctx, input }): Promise<null> => {
      const { app, caller, sessionId, address } = ctx;
      await changePassword(app, { userId: caller.id, sessionId, address }, input);
      return null;
    }),
  sessions: procedure.query(({ ctx: { app, caller, sessionId } }) =>
    listOwnSessions(app, { userId: caller.id, sessionId }),
  ),
  endSession: procedure
    .input(endOwnSessionSchema)
    .mutation(async ({ ctx: { app, caller, sessionId }, input }): Promise<null> => {
      await endOwnSession(app, { userId: caller.id, sessionId }, input);
      return null;
    }),
  endSessions: procedure
    .input(endOwnSessionsSchema)
    .mutation(async ({ ctx, input }): Promise<null> => {
      const { app, caller, sessionId } = ctx;
      await endOwnSessions(app, { userId: caller.id, sessionId }, input);
      if (input.scope === 'everywhere') clearRefreshToken(ctx);
      return null;
    }),
});
