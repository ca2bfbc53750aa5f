import { z } from 'zod';
import { LIMITS } from './limits.ts';
import type { Role } from './people.ts';

/** Who cannot work without a second factor: nobody, administrators, everybody who helps. */
export const SECOND_FACTOR_POLICIES = ['off', 'admins', 'staff'] as const;
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

const HELD: Record<SecondFactorPolicy, readonly Role[]> = {
  off: [],
  admins: ['admin'],
  staff: ['technician', 'admin'],
};

/** Whether somebody of this role cannot work without a second factor. */
export function isSecondFactorRequired(policy: SecondFactorPolicy, role: Role): boolean {
  return HELD[policy].includes(role);
}

/** How many recovery codes somebody gets, each of which lets in once instead of the telephone. */
export const RECOVERY_CODES = 10;

/** What recovery codes are made of (Crockford's base 32): no letter that is taken for another. */
export const RECOVERY_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

const ONE_TIME_CODE = /^\d{6}$/;
const RECOVERY_CODE = /^[0-9a-hjkmnp-tv-z]{10}$/;

/** What somebody has typed: the six digits of this half minute, a recovery code, or neither. */
export type TypedCode =
  | { kind: 'one_time'; code: string }
  | { kind: 'recovery'; code: string }
  | { kind: 'unknown' };

/** Reads a code as people type and paste it: with spaces and dashes, in capitals, `o` for `0`. */
export function readCode(typed: string): TypedCode {
  const code = typed
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('o', '0')
    .replaceAll(/[il]/g, '1');
  if (ONE_TIME_CODE.test(code)) return { kind: 'one_time', code };
  if (RECOVERY_CODE.test(code)) return { kind: 'recovery', code };
  return { kind: 'unknown' };
}

/** A recovery code as it is shown: two halves are easier to read and to type. */
export function formatRecoveryCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** Whatever was typed: what is no code is simply not the right one. */
export const codeSchema = z.string().min(1).max(40);

const currentPassword = z.string().min(1).max(LIMITS.password.max);

/** The code is asked of who has a factor already and wants another, for a new telephone. */
export const beginSecondFactorSchema = z.object({
  currentPassword,
  code: codeSchema.optional(),
});
export type BeginSecondFactorInput = z.infer<typeof beginSecondFactorSchema>;

export const confirmSecondFactorSchema = z.object({ code: codeSchema });
export type ConfirmSecondFactorInput = z.infer<typeof confirmSecondFactorSchema>;

/** What proves who somebody is, for what must not be done by whoever finds a screen unlocked. */
export const proofSchema = z.object({ currentPassword, code: codeSchema });
export type ProofInput = z.infer<typeof proofSchema>;

/** One's own second factor. `since` is ISO 8601; `required`: it cannot be turned off. */
export type SecondFactorState =
  | { status: 'off'; required: boolean }
  | { status: 'on'; required: boolean; since: string; recoveryCodesLeft: number };

/** What an authenticator app needs: the secret to type (base 32), and the address in the QR code. */
export type SecondFactorDraft = { secret: string; uri: string };

/** Shown once: the server keeps only their digests. */
export type RecoveryCodes = { recoveryCodes: string[] };
