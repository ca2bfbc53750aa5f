import { sendMessageSchema } from '@etape/shared/ticket-schemas';
import { sendMessage } from '../../messages/message-service.ts';
import { procedure, router } from '../trpc.ts';

export const messagesRouter = router({
  send: procedure
    .input(sendMessageSchema)
    .mutation(({ ctx, input }) => sendMessage(ctx.app, ctx.caller, input)),
});
