import { settingsSchemas } from '@etape/shared/settings';
import { testMail } from '../../mail/mail-test-service.ts';
import {
  readSettings,
  updateMailSettings,
  updateSecuritySettings,
  updateSettings,
} from '../../settings/settings-service.ts';
import { procedure, router } from '../trpc.ts';

export const settingsRouter = router({
  get: procedure.query(({ ctx }) => readSettings(ctx.app, ctx.caller)),
  testMail: procedure.mutation(({ ctx }) => testMail(ctx.app, ctx.caller)),
  /** One for each section: each form is saved, checked and refused by itself. */
  update: router({
    organisation: procedure
      .input(settingsSchemas.organisation)
      .mutation(({ ctx, input: value }) =>
        updateSettings(ctx.app, ctx.caller, { section: 'organisation', value }),
      ),
    tickets: procedure
      .input(settingsSchemas.tickets)
      .mutation(({ ctx, input: value }) =>
        updateSettings(ctx.app, ctx.caller, { section: 'tickets', value }),
      ),
    mail: procedure
      .input(settingsSchemas.mail)
      .mutation(({ ctx, input }) => updateMailSettings(ctx.app, ctx.caller, input)),
    webhooks: procedure
      .input(settingsSchemas.webhooks)
      .mutation(({ ctx, input: value }) =>
        updateSettings(ctx.app, ctx.caller, { section: 'webhooks', value }),
      ),
    security: procedure
      .input(settingsSchemas.security)
      .mutation(({ ctx, input }) => updateSecuritySettings(ctx.app, ctx.caller, input)),
  }),
});
