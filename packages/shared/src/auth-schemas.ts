import { z } from 'zod';
import { LIMITS } from './limits.ts';
import { LANGUAGES } from './people.ts';
import { codeSchema } from './second-factor.ts';
import { hasNoNul, idSchema, optionalText, text } from './text-schemas.ts';

export const emailSchema = z.string().trim().toLowerCase().max(LIMITS.email.max).pipe(z.email());

/** Kept as typed: a password may start or end with a space. */
const newPassword = z.string().min(LIMITS.password.min).max(LIMITS.password.max);

/** Registration never says a role: it always makes an employee. */
export const registerSchema = z.object({
  email: emailSchema,
  password: newPassword,
  firstName: text(LIMITS.name),
  lastName: text(LIMITS.name),
  phone: optionalText(LIMITS.phone),
  departmentId: idSchema.optional(),
});
export type RegisterInput = z.infer<typeof registerSchema>;

export const loginSchema = z.object({
  email: z.string().trim().toLowerCase().min(1).max(LIMITS.email.max).refine(hasNoNul),
  password: z.string().min(1).max(LIMITS.password.max),
  /** Asked of whoever has a second factor, once the password is right. */
  code: codeSchema.optional(),
});
export type LoginInput = z.infer<typeof loginSchema>;

/** Left out by browsers, whose cookie carries the token. */
export const refreshSchema = z
  .object({ refreshToken: z.string().min(1).max(200).optional() })
  .optional();

export const updateProfileSchema = z.object({
  firstName: text(LIMITS.name).optional(),
  lastName: text(LIMITS.name).optional(),
  phone: text(LIMITS.phone).nullish(),
  language: z.enum(LANGUAGES).optional(),
});
export type UpdateProfileInput = z.infer<typeof updateProfileSchema>;

export const changePasswordSchema = z.object({
  currentPassword: z.string().min(1).max(LIMITS.password.max),
  newPassword,
});
export type ChangePasswordInput = z.infer<typeof changePasswordSchema>;

/** One of one's own sessions. */
export const endOwnSessionSchema = z.object({ sessionId: z.uuid() });
export type EndOwnSessionInput = z.infer<typeof endOwnSessionSchema>;

/** All of one's own sessions: but the one in use, or that one too. */
export const endOwnSessionsSchema = z.object({ scope: z.enum(['others', 'everywhere']) });
export type EndOwnSessionsInput = z.infer<typeof endOwnSessionsSchema>;

/** Asks for a link by mail; whether anybody has this address is never said. */
export const requestPasswordResetSchema = z.object({ email: emailSchema });
export type RequestPasswordResetInput = z.infer<typeof requestPasswordResetSchema>;

/** Whatever stands in the link: what is not a token of ours is simply not valid. */
const token = z.string().max(200);

export const readLinkSchema = z.object({ token });
export type ReadLinkInput = z.infer<typeof readLinkSchema>;

export const followLinkSchema = z.object({
  token,
  password: newPassword,
  code: codeSchema.optional(),
});
export type FollowLinkInput = z.infer<typeof followLinkSchema>;
