import { changePasswordSchema, updateProfileSchema } from '@etape/shared/auth-schemas';
import { changePassword, getProfile, updateProfile } from '../../users/profile-service.ts';
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
});
