import {
  changeEquipmentStatusSchema,
  createEquipmentSchema,
  equipmentIdSchema,
  listEquipmentSchema,
  searchEquipmentSchema,
  updateEquipmentSchema,
} from '@etape/shared/catalogue-schemas';
import { exportEquipmentSchema } from '@etape/shared/imports/import-schemas';
import { exportEquipment } from '../../equipment/equipment-export-service.ts';
import { listEquipment, searchEquipment } from '../../equipment/equipment-queries.ts';
import {
  listEquipmentTypes,
  pageEquipment,
  readEquipment,
} from '../../equipment/equipment-reading-service.ts';
import {
  archiveEquipment,
  changeEquipmentStatus,
  createEquipment,
  deleteEquipment,
  restoreEquipment,
  updateEquipment,
} from '../../equipment/equipment-service.ts';
import { procedure, router } from '../trpc.ts';

export const equipmentRouter = router({
  /** All that the caller may choose from; `search` answers with a few of a great many. */
  list: procedure.query(({ ctx }) => listEquipment(ctx.app.db.read, ctx.caller)),
  search: procedure
    .input(searchEquipmentSchema)
    .query(({ ctx, input }) => searchEquipment(ctx.app.db.read, ctx.caller, input)),
  page: procedure
    .input(listEquipmentSchema)
    .query(({ ctx, input }) => pageEquipment(ctx.app, ctx.caller, input)),
  export: procedure
    .input(exportEquipmentSchema)
    .query(({ ctx, input }) => exportEquipment(ctx.app, ctx.caller, input)),
  types: procedure.query(({ ctx }) => listEquipmentTypes(ctx.app, ctx.caller)),
  get: procedure
    .input(equipmentIdSchema)
    .query(({ ctx, input }) => readEquipment(ctx.app, ctx.caller, input.equipmentId)),
  create: procedure
    .input(createEquipmentSchema)
    .mutation(({ ctx, input }) => createEquipment(ctx.app, ctx.caller, input)),
  update: procedure
    .input(updateEquipmentSchema)
    .mutation(({ ctx, input }) => updateEquipment(ctx.app, ctx.caller, input)),
  changeStatus: procedure
    .input(changeEquipmentStatusSchema)
    .mutation(({ ctx, input }) => changeEquipmentStatus(ctx.app, ctx.caller, input)),
  archive: procedure
    .input(equipmentIdSchema)
    .mutation(({ ctx, input }) => archiveEquipment(ctx.app, ctx.caller, input.equipmentId)),
  restore: procedure
    .input(equipmentIdSchema)
    .mutation(({ ctx, input }) => restoreEquipment(ctx.app, ctx.caller, input.equipmentId)),
  delete: procedure
    .input(equipmentIdSchema)
    .mutation(({ ctx, input }) => deleteEquipment(ctx.app, ctx.caller, input.equipmentId)),
});
