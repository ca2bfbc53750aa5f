import { z } from 'zod';
import { emailSchema } from './auth-schemas.ts';
import { DEFAULT_PAGE_SIZE, LIMITS, MAX_PAGE_SIZE } from './limits.ts';
import { LANGUAGES, ROLES } from './people.ts';
import { idSchema, optionalText, text } from './text-schemas.ts';
import { USER_STATUSES } from './users.ts';

export const userIdSchema = z.object({ userId: idSchema });

/** What a new account needs: a form and a row of a file are held against the same rules. */
export const createUserSchema = z.object({
  email: emailSchema,
  firstName: text(LIMITS.name),
  lastName: text(LIMITS.name),
  role: z.enum(ROLES).default('employee'),
  phone: optionalText(LIMITS.phone),
  departmentId: idSchema.nullable().default(null),
  /** Left out: the organisation's. */
  language: z.enum(LANGUAGES).optional(),
});
export type CreateUserInput = z.infer<typeof createUserSchema>;

/** What is left out stays as it is. */
export const updateUserSchema = userIdSchema.extend({
  email: emailSchema.optional(),
  firstName: text(LIMITS.name).optional(),
  lastName: text(LIMITS.name).optional(),
  role: z.enum(ROLES).optional(),
  phone: text(LIMITS.phone).nullish(),
  departmentId: idSchema.nullish(),
  language: z.enum(LANGUAGES).optional(),
});
export type UpdateUserInput = z.infer<typeof updateUserSchema>;

/** By name; each filter left out lets everybody through. */
export const listUsersSchema = z.object({
  /** Words of names and e-mail address. */
  search: optionalText(LIMITS.search),
  role: z.enum(ROLES).optional(),
  departmentId: idSchema.optional(),
  status: z.enum(USER_STATUSES).optional(),
  cursor: z.string().max(1000).nullish(),
  limit: z.int().min(1).max(MAX_PAGE_SIZE).default(DEFAULT_PAGE_SIZE),
});
export type ListUsersInput = z.infer<typeof listUsersSchema>;

export const endUserSessionSchema = userIdSchema.extend({ sessionId: z.uuid() });
export type EndUserSessionInput = z.infer<typeof endUserSessionSchema>;

/** Whose tickets in progress go to whom; `technicianId` null: back to the queue. */
export const handOverTicketsSchema = userIdSchema.extend({ technicianId: idSchema.nullable() });
export type HandOverTicketsInput = z.infer<typeof handOverTicketsSchema>;
