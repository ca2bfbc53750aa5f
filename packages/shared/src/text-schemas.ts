import { z } from 'zod';
import { LIMITS } from './limits.ts';

type Bounds = { min: number; max: number };

/** Anything that shows: not a space, not a control, not one of the characters that draw nothing. */
const VISIBLE = /[^\p{White_Space}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** PostgreSQL takes no NUL in a text, and nobody types one. */
export function hasNoNul(value: string): boolean {
  return !value.includes('\0');
}

/**
 * Text as people write it, trimmed. NUL and broken surrogate pairs are refused: no database or
 * mail carries them faithfully. So is what nobody could see, such as a title of zero-width spaces.
 * Everything else is kept as written.
 */
export function text({ min, max }: Bounds) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .refine((value) => value.isWellFormed() && hasNoNul(value) && VISIBLE.test(value));
}

/** An optional text in which "nothing but spaces" counts as left out. */
export function optionalText(bounds: Bounds) {
  return z
    .union([
      z
        .string()
        .regex(/^\s*$/)
        .transform(() => undefined),
      text(bounds),
    ])
    .optional();
}

/** Row numbers fit the 32-bit integers of every database. */
export const idSchema = z.int().min(1).max(2_147_483_647);

/** Made by the client; the same command sent again has no second effect. */
export const commandIdSchema = text(LIMITS.commandId);
