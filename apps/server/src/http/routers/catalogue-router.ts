import {
  categoryIdSchema,
  createCategorySchema,
  createDepartmentSchema,
  departmentIdSchema,
  updateCategorySchema,
  updateDepartmentSchema,
} from '@etape/shared/catalogue-schemas';
import { LIMITS } from '@etape/shared/limits';
import { text } from '@etape/shared/text-schemas';
import { z } from 'zod';
import { listCategories } from '../../categories/category-queries.ts';
import {
  archiveCategory,
  createCategory,
  deleteCategory,
  listAllCategories,
  restoreCategory,
  updateCategory,
} from '../../categories/category-service.ts';
import { listDepartments } from '../../departments/department-queries.ts';
import {
  archiveDepartment,
  createDepartment,
  deleteDepartment,
  listAllDepartments,
  restoreDepartment,
  updateDepartment,
} from '../../departments/department-service.ts';
import { listTechnicians, searchPeople } from '../../people/people-service.ts';
import { procedure, publicProcedure, router } from '../trpc.ts';

export const categoriesRouter = router({
  list: procedure.query(({ ctx }) => listCategories(ctx.app.db.read)),
  listAll: procedure.query(({ ctx }) => listAllCategories(ctx.app, ctx.caller)),
  create: procedure
    .input(createCategorySchema)
    .mutation(({ ctx, input }) => createCategory(ctx.app, ctx.caller, input)),
  update: procedure
    .input(updateCategorySchema)
    .mutation(({ ctx, input }) => updateCategory(ctx.app, ctx.caller, input)),
  archive: procedure
    .input(categoryIdSchema)
    .mutation(({ ctx, input }) => archiveCategory(ctx.app, ctx.caller, input.categoryId)),
  restore: procedure
    .input(categoryIdSchema)
    .mutation(({ ctx, input }) => restoreCategory(ctx.app, ctx.caller, input.categoryId)),
  delete: procedure
    .input(categoryIdSchema)
    .mutation(({ ctx, input }) => deleteCategory(ctx.app, ctx.caller, input.categoryId)),
});

export const departmentsRouter = router({
  /** Public: whoever registers says where they work. */
  list: publicProcedure.query(({ ctx }) => listDepartments(ctx.app.db.read)),
  listAll: procedure.query(({ ctx }) => listAllDepartments(ctx.app, ctx.caller)),
  create: procedure
    .input(createDepartmentSchema)
    .mutation(({ ctx, input }) => createDepartment(ctx.app, ctx.caller, input)),
  update: procedure
    .input(updateDepartmentSchema)
    .mutation(({ ctx, input }) => updateDepartment(ctx.app, ctx.caller, input)),
  archive: procedure
    .input(departmentIdSchema)
    .mutation(({ ctx, input }) => archiveDepartment(ctx.app, ctx.caller, input.departmentId)),
  restore: procedure
    .input(departmentIdSchema)
    .mutation(({ ctx, input }) => restoreDepartment(ctx.app, ctx.caller, input.departmentId)),
  delete: procedure
    .input(departmentIdSchema)
    .mutation(({ ctx, input }) => deleteDepartment(ctx.app, ctx.caller, input.departmentId)),
});

export const peopleRouter = router({
  technicians: procedure.query(({ ctx }) => listTechnicians(ctx.app.db.read, ctx.caller)),
  search: procedure
    .input(z.object({ search: text(LIMITS.search) }))
    .query(({ ctx, input }) => searchPeople(ctx.app.db.read, ctx.caller, input.search)),
});
