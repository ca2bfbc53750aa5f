import {
  listNotificationsSchema,
  markNotificationsReadSchema,
  updateChoiceSchema,
} from '@etape/shared/notification-schemas';
import type { UnreadNotifications } from '@etape/shared/notifications';
import { getChoices, updateChoice } from '../../notifications/choice-service.ts';
import { countUnread, listNotifications } from '../../notifications/notification-queries.ts';
import { markNotificationsRead } from '../../notifications/notification-service.ts';
import { streamNotifications } from '../streams.ts';
import { procedure, router } from '../trpc.ts';

const choicesRouter = router({
  get: procedure.query(({ ctx }) => getChoices(ctx.app, ctx.caller)),
  update: procedure
    .input(updateChoiceSchema)
    .mutation(({ ctx, input }) => updateChoice(ctx.app, ctx.caller, input)),
});

export const notificationsRouter = router({
  list: procedure
    .input(listNotificationsSchema)
    .query(({ ctx, input }) => listNotifications(ctx.app.db.read, ctx.caller, input)),
  unread: procedure.query(
    async ({ ctx }): Promise<UnreadNotifications> => ({
      unread: await countUnread(ctx.app.db.read, ctx.caller),
    }),
  ),
  markRead: procedure
    .input(markNotificationsReadSchema)
    .mutation(async ({ ctx, input }): Promise<null> => {
      await markNotificationsRead(ctx.app, ctx.caller, input);
      return null;
    }),
  markAllRead: procedure.mutation(async ({ ctx }): Promise<null> => {
    await markNotificationsRead(ctx.app, ctx.caller, 'all');
    return null;
  }),
  changes: procedure.subscription(({ ctx, signal }) => streamNotifications(ctx, signal)),
  choices: choicesRouter,
});
