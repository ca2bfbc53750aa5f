import { DomainError } from '@etape/shared/errors';
import type { Person } from '@etape/shared/people';
import {
  type BeginSecondFactorInput,
  type ConfirmSecondFactorInput,
  formatRecoveryCode,
  type ProofInput,
  type RecoveryCodes,
  readCode,
  type SecondFactorDraft,
  type SecondFactorState,
} from '@etape/shared/second-factor';
import { requireProof } from '../auth/identity-proof.ts';
import { endSessions } from '../auth/session-service.ts';
import { toIso } from '../clock.ts';
import type { AppContext } from '../context.ts';
import type { UserRow } from '../db/schema.ts';
import { type Tx, transact } from '../db/transaction.ts';
import { getSettings } from '../settings/settings-queries.ts';
import { findUser } from '../users/user-queries.ts';
import { tellFactorNews } from './factor-news-service.ts';
import { findStep, makeSecret, toAuthenticatorUri } from './one-time-codes.ts';
import { makeRecoveryCodes } from './recovery-code-digests.ts';
import {
  countRecoveryCodesLeft,
  findPendingSecret,
  findSecondFactor,
  isRequiredOf,
} from './second-factor-queries.ts';
import {
  deleteSecondFactor,
  keepPendingSecret,
  putInForce,
  replaceRecoveryCodes,
} from './second-factor-store.ts';

/** Who changes their own, and from where. */
export type FactorOwner = { caller: Person; sessionId: string; address: string };

/** Long enough to install an app first. */
const PENDING_MS = 60 * 60_000;

/** Whether one signs in with a code, and may stop doing so. */
export async function readSecondFactor(
  ctx: AppContext,
  { id, role }: Person,
): Promise<SecondFactorState> {
  const db = ctx.db.read;
  const required = await isRequiredOf(db, role);
  const factor = await findSecondFactor(db, id);
  if (factor === null) return { status: 'off', required };
  const recoveryCodesLeft = await countRecoveryCodesLeft(db, id);
  return { status: 'on', required, since: toIso(factor.confirmedAt), recoveryCodesLeft };
}

/**
 * Makes a secret for an authenticator app, which is in force once `confirmSecondFactor` has seen its
 * first code; one that is in force stays so until then. Throws `validation` (`currentPassword`,
 * `code`), `second_factor_required` (one in force is replaced with a code of it) or `too_many_attempts`.
 */
export async function beginSecondFactor(
  ctx: AppContext,
  owner: FactorOwner,
  input: BeginSecondFactorInput,
): Promise<SecondFactorDraft> {
  const user = await getOwner(ctx, owner);
  await requireProof(ctx, { user, address: owner.address }, input);
  const secret = makeSecret();
  const sealed = ctx.factorVault.seal(user.id, secret);
  const { name: issuer } = await getSettings(ctx.db.read, 'organisation');
  await transact(ctx, (tx) => keepPendingSecret(tx, user.id, sealed));
  return { secret, uri: toAuthenticatorUri(secret, { issuer, email: user.email }) };
}

/**
 * Puts the secret in force that was begun, ends the person's other sessions and hands out recovery
 * codes, this once. Throws `validation` (`code`) or `not_found` (nothing was begun within the hour).
 */
export async function confirmSecondFactor(
  ctx: AppContext,
  { caller, sessionId }: FactorOwner,
  { code }: ConfirmSecondFactorInput,
): Promise<RecoveryCodes> {
  const now = ctx.clock.now();
  const pending = await findPendingSecret(ctx.db.read, caller.id);
  if (pending === null || now - pending.since > PENDING_MS) throw new DomainError('not_found');
  const secret = ctx.factorVault.open(caller.id, pending.secret);
  const typed = readCode(code);
  const step =
    secret === null || typed.kind !== 'one_time' ? null : findStep(secret, typed.code, now);
  if (step === null) throw new DomainError('validation', { fields: { code: 'code_invalid' } });
  const recovery = await makeRecoveryCodes();
  await transact(ctx, async (tx) => {
    const confirmed = await putInForce(tx, caller.id, { secret: pending.secret, step });
    if (!confirmed) throw new DomainError('not_found');
    await replaceRecoveryCodes(tx, caller.id, recovery);
    await endSessions(ctx, tx, { userId: caller.id, except: sessionId });
    await tellFactorNews(ctx, tx, { userId: caller.id, news: 'second_factor_on' });
  });
  await ctx.codeThrottle.forget(caller.id);
  ctx.log.info({ userId: caller.id }, 'second factor set up');
  return { recoveryCodes: recovery.codes.map(formatRecoveryCode) };
}

/**
 * Other recovery codes in the place of those there were. Throws `validation` (`currentPassword`,
 * `code`), `not_found` (there is no factor) or `too_many_attempts`.
 */
export async function renewRecoveryCodes(
  ctx: AppContext,
  owner: FactorOwner,
  input: ProofInput,
): Promise<RecoveryCodes> {
  const user = await getOwner(ctx, owner);
  await requireProof(ctx, { user, address: owner.address }, input);
  const recovery = await makeRecoveryCodes();
  await transact(ctx, async (tx) => {
    await requireFactor(tx, user.id);
    await replaceRecoveryCodes(tx, user.id, recovery);
  });
  ctx.log.info({ userId: user.id }, 'recovery codes renewed');
  return { recoveryCodes: recovery.codes.map(formatRecoveryCode) };
}

/**
 * Signs in with the password alone from now on, and ends the person's other sessions. Throws
 * `forbidden` (it is required of them), `validation` (`currentPassword`, `code`), `not_found` (there is
 * no factor) or `too_many_attempts`.
 */
export async function turnOffSecondFactor(
  ctx: AppContext,
  owner: FactorOwner,
  input: ProofInput,
): Promise<void> {
  const { caller, sessionId, address } = owner;
  if (await isRequiredOf(ctx.db.read, caller.role)) throw new DomainError('forbidden');
  const user = await getOwner(ctx, owner);
  await requireProof(ctx, { user, address }, input);
  await transact(ctx, async (tx) => {
    await requireFactor(tx, user.id);
    // Asked again under the write lock: it may have become required meanwhile.
    if (await isRequiredOf(tx.db, caller.role)) throw new DomainError('forbidden');
    await deleteSecondFactor(tx, user.id);
    await endSessions(ctx, tx, { userId: user.id, except: sessionId });
    await tellFactorNews(ctx, tx, { userId: user.id, news: 'second_factor_off' });
  });
  ctx.log.info({ userId: user.id }, 'second factor turned off');
}

async function getOwner(ctx: AppContext, { caller }: FactorOwner): Promise<UserRow> {
  const user = await findUser(ctx.db.read, caller.id);
  if (user === null) throw new DomainError('not_found');
  return user;
}

async function requireFactor(tx: Tx, userId: number): Promise<void> {
  if ((await findSecondFactor(tx.db, userId)) === null) throw new DomainError('not_found');
}
