import { LIMITS } from '@etape/shared/limits';
import { text } from '@etape/shared/text-schemas';
import { z } from 'zod';
import { listCategories } from '../../categories/category-queries.ts';
import { listDepartments } from '../../departments/department-queries.ts';
import { listEquipment } from '../../equipment/equipment-queries.ts';
import { listTechnicians, searchPeople } from '../../people/people-service.ts';
import { procedure, publicProcedure, router } from '../trpc.ts';

export const categoriesRouter = router({
  list: procedure.query(({ ctx }) => listCategories(ctx.app.db.read)),
});

export const departmentsRouter = router({
  /** Public: whoever registers says where they work. */
  list: publicProcedure.query(({ ctx }) => listDepartments(ctx.app.db.read)),
});

export const equipmentRouter = router({
  list: procedure.query(({ ctx }) => listEquipment(ctx.app.db.read, ctx.caller)),
});

export const peopleRouter = router({
  technicians: procedure.query(({ ctx }) => listTechnicians(ctx.app.db.read, ctx.caller)),
  search: procedure
    .input(z.object({ search: text(LIMITS.search) }))
    .query(({ ctx, input }) => searchPeople(ctx.app.db.read, ctx.caller, input.search)),
});
