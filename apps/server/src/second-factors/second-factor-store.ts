import type { Tx } from '../db/transaction.ts';
import type { NewRecoveryCodes } from './recovery-code-digests.ts';

/** Keeps a sealed secret until its first code comes; what is in force stays so until then. */
export async function keepPendingSecret(tx: Tx, userId: number, secret: string): Promise<void> {
  const pending = { pending_secret: secret, pending_since: tx.now };
  await tx.db
    .insertInto('second_factors')
    .values({ user_id: userId, ...pending })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(pending))
    .execute();
}

/** Puts the secret in force whose code has come. False where it is not the pending one any more. */
export async function putInForce(
  tx: Tx,
  userId: number,
  { secret, step }: { secret: string; step: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('second_factors')
    .set({
      secret,
      confirmed_at: tx.now,
      last_step: step,
      pending_secret: null,
      pending_since: null,
    })
    .where('user_id', '=', userId)
    .where('pending_secret', '=', secret)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** From now on these let in, and no earlier ones. */
export async function replaceRecoveryCodes(
  tx: Tx,
  userId: number,
  { digests, salt }: NewRecoveryCodes,
): Promise<void> {
  await tx.db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  await tx.db
    .insertInto('recovery_codes')
    .values(digests.map((digest) => ({ user_id: userId, digest, used_at: null })))
    .execute();
  await tx.db
    .updateTable('second_factors')
    .set({ recovery_salt: salt })
    .where('user_id', '=', userId)
    .execute();
}

/** Uses up the code of a half minute. False where it, or a later one, has been used already. */
export async function useStep(
  tx: Tx,
  userId: number,
  { secret, step }: { secret: string; step: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('second_factors')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('secret', '=', secret)
    .where((eb) => eb.or([eb('last_step', 'is', null), eb('last_step', '<', step)]))
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Uses up a recovery code. False where there is none, or it has been used already. */
export async function useRecoveryCode(tx: Tx, userId: number, digest: string): Promise<boolean> {
  const { numUpdatedRows } = await tx.db
    .updateTable('recovery_codes')
    .set({ used_at: tx.now })
    .where('user_id', '=', userId)
    .where('digest', '=', digest)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Leaves the person with their password alone. */
export async function deleteSecondFactor(tx: Tx, userId: number): Promise<void> {
  await tx.db.deleteFrom('recovery_codes').where('user_id', '=', userId).execute();
  await tx.db.deleteFrom('second_factors').where('user_id', '=', userId).execute();
}
