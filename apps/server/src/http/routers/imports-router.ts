import {
  confirmImportSchema,
  importIdSchema,
  stageRowsSchema,
  startImportSchema,
} from '@etape/shared/imports/import-schemas';
import {
  cancelImport,
  confirmImport,
  stageRows,
  startImport,
} from '../../imports/import-service.ts';
import { procedure, router } from '../trpc.ts';

/** A file comes in by three steps: `start`, `stageRows` until all are there, `confirm`. */
export const importsRouter = router({
  start: procedure
    .input(startImportSchema)
    .mutation(({ ctx, input }) => startImport(ctx.app, ctx.caller, input)),
  stageRows: procedure
    .input(stageRowsSchema)
    .mutation(({ ctx, input }) => stageRows(ctx.app, ctx.caller, input)),
  confirm: procedure
    .input(confirmImportSchema)
    .mutation(({ ctx, input }) => confirmImport(ctx.app, ctx.caller, input)),
  cancel: procedure
    .input(importIdSchema)
    .mutation(({ ctx, input }) => cancelImport(ctx.app, ctx.caller, input.importId)),
});
