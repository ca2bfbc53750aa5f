import {
  changePasswordSchema,
  endOwnSessionSchema,
  endOwnSessionsSchema,
  updateProfileSchema,
} from '@etape/shared/auth-schemas';
import {
  beginSecondFactorSchema,
  confirmSecondFactorSchema,
  proofSchema,
} from '@etape/shared/second-factor';
import { endOwnSession, endOwnSessions, listOwnSessions } from '../../auth/own-sessions-service.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  readSecondFactor,
  renewRecoveryCodes,
  turnOffSecondFactor,
} from '../../second-factors/second-factor-service.ts';
import { changePassword, getProfile, updateProfile } from '../../users/profile-service.ts';
import { clearRefreshToken } from '../refresh-cookie.ts';
import { accountProcedure, router } from '../trpc.ts';

const secondFactorRouter = router({
  state: accountProcedure.query(({ ctx }) => readSecondFactor(ctx.app, ctx.caller)),
  begin: accountProcedure
    .input(beginSecondFactorSchema)
    .mutation(({ ctx, input }) => beginSecondFactor(ctx.app, ctx, input)),
  confirm: accountProcedure
    .input(confirmSecondFactorSchema)
    .mutation(({ ctx, input }) => confirmSecondFactor(ctx.app, ctx, input)),
  renewRecoveryCodes: accountProcedure
    .input(proofSchema)
    .mutation(({ ctx, input }) => renewRecoveryCodes(ctx.app, ctx, input)),
  turnOff: accountProcedure.input(proofSchema).mutation(async ({ ctx, input }): Promise<null> => {
    await turnOffSecondFactor(ctx.app, ctx, input);
    return null;
  }),
});

export const profileRouter = router({
  get: accountProcedure.query(({ ctx }) => getProfile(ctx.app.db.read, ctx.caller.id)),
  update: accountProcedure
    .input(updateProfileSchema)
    .mutation(({ ctx, input }) => updateProfile(ctx.app, ctx.caller.id, input)),
  changePassword: accountProcedure
    .input(changePasswordSchema)
    .mutation(async ({ ctx, input }): Promise<null> => {
      const { app, caller, sessionId, address } = ctx;
      await changePassword(app, { userId: caller.id, sessionId, address }, input);
      return null;
    }),
  sessions: accountProcedure.query(({ ctx: { app, caller, sessionId } }) =>
    listOwnSessions(app, { userId: caller.id, sessionId }),
  ),
  endSession: accountProcedure
    .input(endOwnSessionSchema)
    .mutation(async ({ ctx: { app, caller, sessionId }, input }): Promise<null> => {
      await endOwnSession(app, { userId: caller.id, sessionId }, input);
      return null;
    }),
  endSessions: accountProcedure
    .input(endOwnSessionsSchema)
    .mutation(async ({ ctx, input }): Promise<null> => {
      const { app, caller, sessionId } = ctx;
      await endOwnSessions(app, { userId: caller.id, sessionId }, input);
      if (input.scope === 'everywhere') clearRefreshToken(ctx);
      return null;
    }),
  secondFactor: secondFactorRouter,
});
