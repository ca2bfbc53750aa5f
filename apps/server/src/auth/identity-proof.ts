import { DomainError } from '@etape/shared/errors';
import type { AppContext } from '../context.ts';
import type { UserRow } from '../db/schema.ts';
import { checkCode } from '../second-factors/code-check.ts';
import { verifyPassword } from './passwords.ts';
import type { SignInAttempt, Verdict } from './sign-in-throttle.ts';

export type Proof = { password: string; code?: string | undefined };

/**
 * Weighs a password and, once that is right, the code of whoever has a second factor. A wrong password is
 * wrong in the same way and time whether a code came along or not. Throws `too_many_attempts`.
 */
export function weighProof(
  ctx: AppContext,
  { user, ...attempt }: SignInAttempt & { user: UserRow | null },
  { password, code }: Proof,
): Promise<Verdict> {
  return ctx.signInThrottle.guard(attempt, async () => {
    const right = await verifyPassword(user?.password_hash ?? null, password);
    if (!right || user === null) return 'wrong';
    // A closed account is not asked for a code: no code would open it.
    if (user.active === 0) return 'right';
    return checkCode(ctx, user.id, code);
  });
}

/**
 * The same of somebody who is signed in, for what changes how they sign in. Throws `validation`
 * (`currentPassword`, `code`), `second_factor_required` or `too_many_attempts`.
 */
export async function requireProof(
  ctx: AppContext,
  { user, address }: { user: UserRow; address: string },
  { currentPassword, code }: { currentPassword: string; code?: string | undefined },
): Promise<void> {
  const attempt = { user, email: user.email, address };
  const verdict = await weighProof(ctx, attempt, { password: currentPassword, code });
  if (verdict === 'wrong') {
    throw new DomainError('validation', { fields: { currentPassword: 'invalid' } });
  }
  requireCode(verdict);
}

/** Throws `second_factor_required` or `validation` (`code`). */
export function requireCode(verdict: Exclude<Verdict, 'wrong'>): void {
  switch (verdict) {
    case 'right':
      return;
    case 'code_missing':
      throw new DomainError('second_factor_required');
    case 'code_wrong':
      throw new DomainError('validation', { fields: { code: 'code_invalid' } });
    default:
      verdict satisfies never;
  }
}
