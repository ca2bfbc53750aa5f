import { z } from 'zod';
import { DEFAULT_PAGE_SIZE, LIMITS, MAX_PAGE_SIZE } from './limits.ts';
import { idSchema, optionalText, text } from './text-schemas.ts';
import { EQUIPMENT_STATUSES } from './tickets.ts';
import { WARRANTY_STATES } from './warranty.ts';

export const departmentIdSchema = z.object({ departmentId: idSchema });
export const createDepartmentSchema = z.object({ name: text(LIMITS.name) });
export const updateDepartmentSchema = departmentIdSchema.extend(createDepartmentSchema.shape);
export type UpdateDepartmentInput = z.infer<typeof updateDepartmentSchema>;

export const categoryIdSchema = z.object({ categoryId: idSchema });
export const createCategorySchema = z.object({
  name: text(LIMITS.name),
  /** `#rrggbb`; whether it can be read is asked where it is new (`category-colors.ts`). */
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .toLowerCase(),
});
export type CategoryInput = z.infer<typeof createCategorySchema>;
export const updateCategorySchema = categoryIdSchema.extend(createCategorySchema.shape);
export type UpdateCategoryInput = z.infer<typeof updateCategorySchema>;

/** A day of the calendar, `2027-03-31`, in the years that equipment is bought in. */
const dateSchema = z.iso.date().refine((date) => date >= '1970-01-01' && date <= '2199-12-31');

export const equipmentFields = z.object({
  model: text(LIMITS.model),
  type: text(LIMITS.equipmentType),
  serialNumber: text(LIMITS.serialNumber),
  status: z.enum(EQUIPMENT_STATUSES),
  departmentId: idSchema.nullable(),
  purchaseDate: dateSchema.nullable(),
  warrantyUntil: dateSchema.nullable(),
});
export type EquipmentInput = z.infer<typeof equipmentFields>;

export const equipmentIdSchema = z.object({ equipmentId: idSchema });

/** What a new piece needs: a form and a row of a file are held against the same rules. */
export const createEquipmentSchema = equipmentFields
  .extend({
    status: equipmentFields.shape.status.default('functional'),
    departmentId: equipmentFields.shape.departmentId.default(null),
    purchaseDate: equipmentFields.shape.purchaseDate.default(null),
    warrantyUntil: equipmentFields.shape.warrantyUntil.default(null),
  })
  .refine(isInOrder, { path: ['warrantyUntil'] });

/** What is left out stays as it is; the order of the dates is asked of the outcome. */
export const updateEquipmentSchema = equipmentIdSchema.extend(equipmentFields.partial().shape);
export type UpdateEquipmentInput = z.infer<typeof updateEquipmentSchema>;

export const changeEquipmentStatusSchema = equipmentIdSchema.extend({
  status: z.enum(EQUIPMENT_STATUSES),
});
export type ChangeEquipmentStatusInput = z.infer<typeof changeEquipmentStatusSchema>;

export const searchEquipmentSchema = z.object({
  /** Words of model, type and serial number. */
  search: optionalText(LIMITS.search),
  /** What belongs to this department comes first. */
  nearDepartmentId: idSchema.optional(),
});
export type SearchEquipmentInput = z.infer<typeof searchEquipmentSchema>;

export const listEquipmentSchema = z.object({
  search: optionalText(LIMITS.search),
  departmentId: idSchema.optional(),
  status: z.enum(EQUIPMENT_STATUSES).optional(),
  type: optionalText(LIMITS.equipmentType),
  warranty: z.enum(WARRANTY_STATES).optional(),
  /** The archived ones instead of those in service. */
  archived: z.boolean().default(false),
  cursor: z.string().max(1000).nullish(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});
export type ListEquipmentInput = z.infer<typeof listEquipmentSchema>;

/** Nothing is covered only before it was bought. */
export function isInOrder({
  purchaseDate,
  warrantyUntil,
}: Pick<EquipmentInput, 'purchaseDate' | 'warrantyUntil'>): boolean {
  return purchaseDate === null || warrantyUntil === null || purchaseDate <= warrantyUntil;
}
