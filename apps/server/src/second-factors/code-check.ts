import { readCode } from '@etape/shared/second-factor';
import type { AppContext } from '../context.ts';
import { transact } from '../db/transaction.ts';
import { tellFactorNews } from './factor-news-service.ts';
import { findStep } from './one-time-codes.ts';
import { digestOf } from './recovery-code-digests.ts';
import { findSecondFactor, type SecondFactor } from './second-factor-queries.ts';
import { useRecoveryCode, useStep } from './second-factor-store.ts';

/** Right where none is needed, too. */
export type CodeVerdict = 'right' | 'code_missing' | 'code_wrong';

/**
 * Looks at the code that follows a right password or link, and uses it up. Throws `too_many_attempts`
 * where too many codes for this person were wrong, from wherever.
 */
export async function checkCode(
  ctx: AppContext,
  userId: number,
  typed: string | undefined,
): Promise<CodeVerdict> {
  const factor = await findSecondFactor(ctx.db.read, userId);
  if (factor === null) return 'right';
  if (typed === undefined) return 'code_missing';
  const right = await ctx.codeThrottle.guard(userId, () => spend(ctx, { userId, factor }, typed));
  return right ? 'right' : 'code_wrong';
}

async function spend(
  ctx: AppContext,
  { userId, factor }: { userId: number; factor: SecondFactor },
  typed: string,
): Promise<boolean> {
  const read = readCode(typed);
  switch (read.kind) {
    case 'one_time':
      return spendOneTimeCode(ctx, { userId, factor }, read.code);
    case 'recovery': {
      const digest = await digestOf(read.code, factor.recoverySalt);
      const right = await transact(ctx, async (tx) => {
        const used = await useRecoveryCode(tx, userId, digest);
        if (used) await tellFactorNews(ctx, tx, { userId, news: 'recovery_code_used' });
        return used;
      });
      if (right) ctx.log.warn({ userId }, 'signed in or proven by a recovery code');
      return right;
    }
    case 'unknown':
      return false;
    default:
      return read satisfies never;
  }
}

async function spendOneTimeCode(
  ctx: AppContext,
  { userId, factor }: { userId: number; factor: SecondFactor },
  code: string,
): Promise<boolean> {
  const secret = ctx.factorVault.open(userId, factor.secret);
  if (secret === null) {
    ctx.log.error(
      { userId },
      'the second factor was sealed with another key: only a recovery code or a reset helps',
    );
    return false;
  }
  const step = findStep(secret, code, ctx.clock.now());
  if (step === null) return false;
  return transact(ctx, (tx) => useStep(tx, userId, { secret: factor.secret, step }));
}
