import { exportUsersSchema } from '@etape/shared/imports/import-schemas';
import {
  createUserSchema,
  endUserSessionSchema,
  handOverTicketsSchema,
  listUsersSchema,
  updateUserSchema,
  userIdSchema,
} from '@etape/shared/user-schemas';
import { handOverTickets } from '../../tickets/hand-over-service.ts';
import {
  createManagedUser,
  deactivateManagedUser,
  listManagedUsers,
  reactivateManagedUser,
  readManagedUser,
  updateManagedUser,
} from '../../users/managed-user-service.ts';
import { createPasswordLink } from '../../users/password-link-service.ts';
import { exportUsers } from '../../users/user-export-service.ts';
import { resetUserSecondFactor } from '../../users/user-second-factor-service.ts';
import {
  endUserSession,
  endUserSessions,
  listUserSessions,
} from '../../users/user-sessions-service.ts';
import { procedure, router } from '../trpc.ts';

export const usersRouter = router({
  list: procedure
    .input(listUsersSchema)
    .query(({ ctx, input }) => listManagedUsers(ctx.app, ctx.caller, input)),
  export: procedure
    .input(exportUsersSchema)
    .query(({ ctx, input }) => exportUsers(ctx.app, ctx.caller, input)),
  get: procedure
    .input(userIdSchema)
    .query(({ ctx, input }) => readManagedUser(ctx.app, ctx.caller, input.userId)),
  create: procedure
    .input(createUserSchema)
    .mutation(({ ctx, input }) => createManagedUser(ctx.app, ctx.caller, input)),
  update: procedure
    .input(updateUserSchema)
    .mutation(({ ctx, input }) => updateManagedUser(ctx.app, ctx.caller, input)),
  deactivate: procedure
    .input(userIdSchema)
    .mutation(({ ctx, input }) => deactivateManagedUser(ctx.app, ctx.caller, input.userId)),
  reactivate: procedure
    .input(userIdSchema)
    .mutation(({ ctx, input }) => reactivateManagedUser(ctx.app, ctx.caller, input.userId)),
  createPasswordLink: procedure
    .input(userIdSchema)
    .mutation(({ ctx, input }) => createPasswordLink(ctx.app, ctx.caller, input.userId)),
  sessions: procedure
    .input(userIdSchema)
    .query(({ ctx: { app, caller: actor, sessionId }, input }) =>
      listUserSessions(app, { actor, sessionId }, input.userId),
    ),
  endSession: procedure
    .input(endUserSessionSchema)
    .mutation(({ ctx, input }) => endUserSession(ctx.app, ctx.caller, input)),
  endSessions: procedure
    .input(userIdSchema)
    .mutation(({ ctx: { app, caller: actor, sessionId }, input }) =>
      endUserSessions(app, { actor, sessionId }, input.userId),
    ),
  resetSecondFactor: procedure
    .input(userIdSchema)
    .mutation(({ ctx, input }) => resetUserSecondFactor(ctx.app, ctx.caller, input.userId)),
  handOverTickets: procedure
    .input(handOverTicketsSchema)
    .mutation(({ ctx, input }) => handOverTickets(ctx.app, ctx.caller, input)),
});
